import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { UserError } from "../model/user-error.ts";

/**
 * Writes beside the file and renames, so that nobody ever reads half of it.
 *
 * @throws UserError `write-failed`
 */
export function writeFile(folder: string, path: string, content: string): void {
  const target = resolve(folder, path);
  const draft = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  let isDrafted = false;
  try {
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(draft, content, { flag: "wx" });
    isDrafted = true;
    renameSync(draft, target);
  } catch (error) {
    if (isDrafted) rmSync(draft, { force: true });
    throw new UserError("write-failed", { path, reason: (error as NodeJS.ErrnoException).code ?? String(error) });
  }
}
