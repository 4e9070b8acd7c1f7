import { lstatSync, renameSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { draftPath, removeDraft } from "./draft-path.ts";
import { makeFolder } from "./make-folder.ts";
import { systemError } from "./system-error.ts";

/**
 * Writes beside the file and renames, so that nobody ever reads a partial file. A device or a pipe is written to: a file in
 * the place of `/dev/null` would break every other program of the machine.
 *
 * @throws UserError `write-failed`
 */
export function writeFile(folder: string, path: string, content: string | Uint8Array): void {
  const target = resolve(folder, path);
  let draft: string | null = null;
  try {
    if (isDevice(target)) {
      writeFileSync(target, content);
      return;
    }
    makeFolder(dirname(target));
    draft = draftPath(target);
    writeFileSync(draft, content, { flag: "wx" });
    renameSync(draft, target);
  } catch (error) {
    if (draft !== null) removeDraft(draft);
    throw systemError("write-failed", path, error);
  }
}

/** Links count as devices only where the system has them, as `/dev/stdout` is one. */
function isDevice(target: string): boolean {
  const stats = lstatSync(target, { throwIfNoEntry: false });
  if (stats === undefined || stats.isFile() || stats.isDirectory()) return false;
  return stats.isSymbolicLink() ? target.startsWith("/dev/") : true;
}
