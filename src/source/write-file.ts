import { renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { makeFolder } from "./make-folder.ts";
import { systemError } from "./system-error.ts";

/**
 * Writes beside the file and renames, so that nobody ever reads a partial file.
 *
 * @throws UserError `write-failed`
 */
export function writeFile(folder: string, path: string, content: string): void {
  const target = resolve(folder, path);
  const draft = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  let isDrafted = false;
  try {
    makeFolder(dirname(target));
    writeFileSync(draft, content, { flag: "wx" });
    isDrafted = true;
    renameSync(draft, target);
  } catch (error) {
    if (isDrafted) rmSync(draft, { force: true });
    throw systemError("write-failed", path, error);
  }
}
