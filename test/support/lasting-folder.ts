import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

/** An empty folder for all tests of a file, removed after them: called at the top of the file. */
export function lastingFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "isms-evidence-tests-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
