import { renameSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { draftPath, removeDraft } from "./draft-path.ts";
import { makeFolder } from "./make-folder.ts";
import { systemError } from "./system-error.ts";

/**
 * Writes beside the file and renames, so that nobody ever reads a partial file.
 *
 * @throws UserError `write-failed`
 */
export function writeFile(folder: string, path: string, content: string | Uint8Array): void {
  const target = resolve(folder, path);
  let draft: string | null = null;
  try {
    makeFolder(dirname(target));
    draft = draftPath(target);
    writeFileSync(draft, content, { flag: "wx" });
    renameSync(draft, target);
  } catch (error) {
    if (draft !== null) removeDraft(draft);
    throw systemError("write-failed", path, error);
  }
}
