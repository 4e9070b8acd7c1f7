import { renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { UserError } from "../model/user-error.ts";
import { makeFolder } from "./make-folder.ts";

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
    throw new UserError("write-failed", { path, reason: (error as NodeJS.ErrnoException).code ?? String(error) });
  }
}
