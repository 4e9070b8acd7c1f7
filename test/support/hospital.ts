import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
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

const patterns = new Map<string, Hospital>();
process.once("exit", () => {
  for (const { folder } of patterns.values()) rmSync(folder, { recursive: true, force: true });
});

/** Made once for all files of a worker, since copying costs less than starting git four times. */
function patternOf(example: string): Hospital {
  const known = patterns.get(example);
  if (known) return known;
  const folder = mkdtempSync(join(tmpdir(), "isms-evidence-hospital-"));
  for (const path of few) cpSync(join(examples, example, path), join(folder, path));
  const made = { folder, base: commitAll(folder) };
  patterns.set(example, made);
  return made;
}

/** The hospital with gaps, of which two documents are there, as a repository: enough for most, and cheap to check. */
export function smallHospital(example: "city-hospital" | "city-hospital-gaps" = "city-hospital-gaps"): Hospital {
  const pattern = patternOf(example);
  const folder = temporaryFolder();
  cpSync(pattern.folder, folder, { recursive: true });
  return { folder, base: pattern.base };
}

/** The whole hospital with gaps as a repository, at its root or in a folder of it. */
export function wholeHospital(at = ""): Hospital {
  const folder = temporaryFolder();
  cpSync(join(examples, "city-hospital-gaps"), join(folder, at), { recursive: true });
  rmSync(join(folder, at, "report.json"));
  return { folder, base: commitAll(folder) };
}
