import { linkSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { UserError } from "../model/user-error.ts";
import { draftPath, removeDraft } from "./draft-path.ts";
import { exists } from "./exists.ts";
import { makeFolder } from "./make-folder.ts";
import { staysInside } from "./stays-inside.ts";
import { systemError } from "./system-error.ts";

export interface CreatedFile {
  /** Relative to the folder. */
  readonly path: string;
  readonly text: string;
}

/**
 * Writes files that do not exist yet, all of them or none.
 *
 * @throws UserError `path-outside-root` for one that would not be in the folder, links followed; `file-exists`;
 * `write-failed`
 */
export function createFiles(folder: string, files: readonly CreatedFile[]): void {
  for (const { path } of files) {
    if (!staysInside(folder, path)) throw new UserError("path-outside-root", { path });
    if (exists(resolve(folder, path))) throw new UserError("file-exists", { path });
  }
  const created: string[] = [];
  let current = "";
  try {
    for (const { path, text } of files) {
      current = path;
      const target = resolve(folder, path);
      makeFolder(dirname(target));
      const draft = draftPath(target);
      try {
        writeFileSync(draft, text, { flag: "wx" });
        // Unlike a rename, a link never takes the place of a file that somebody made meanwhile.
        linkSync(draft, target);
        created.push(target);
      } finally {
        removeDraft(draft);
      }
    }
  } catch (error) {
    for (const target of created) removeDraft(target);
    throw systemError("write-failed", current, error);
  }
}
