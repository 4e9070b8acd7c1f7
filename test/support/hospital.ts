import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { commitAll } from "./git.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const examples = fileURLToPath(new URL("../../examples/", import.meta.url));

/** A procedure that lapses in two weeks. */
export const procedure = "evidence/t4-operations/O4.2.1-account-procedure.yaml";
/** Evidence that has lapsed. */
export const lapsed = "evidence/t4-operations/O4.3.1-encryption-uses.yaml";

const few = ["isms-evidence.yaml", "people.yaml", procedure, lapsed];

interface Hospital {
  readonly folder: string;
  /** Its one commit. */
  readonly base: string;
}

/** The hospital with gaps, of which two documents are there, as a repository: enough for most, and cheap to check. */
export function smallHospital(example: "city-hospital" | "city-hospital-gaps" = "city-hospital-gaps"): Hospital {
  const folder = temporaryFolder();
  for (const path of few) cpSync(join(examples, example, path), join(folder, path));
  return { folder, base: commitAll(folder) };
}

/** The whole hospital with gaps as a repository, at its root or in a folder of it. */
export function wholeHospital(at = ""): Hospital {
  const folder = temporaryFolder();
  cpSync(join(examples, "city-hospital-gaps"), join(folder, at), { recursive: true });
  rmSync(join(folder, at, "report.json"));
  return { folder, base: commitAll(folder) };
}
