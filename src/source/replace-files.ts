import { chmodSync, lstatSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { UserError } from "../model/user-error.ts";
import { draftPath } from "./draft-path.ts";
import { staysInside } from "./stays-inside.ts";
import { systemError } from "./system-error.ts";

export interface ReplacedFile {
  /** Relative to the folder. */
  readonly path: string;
  /** What the file has now, and what it is to have. */
  readonly before: Buffer;
  readonly after: Buffer;
}

/**
 * Replaces files that exist, all of them or none. Each is written beside its place first; when one cannot be put there,
 * those before it get their old contents again.
 *
 * @throws UserError `path-outside-root` for a file that is not in the folder, links followed; `file-changed` for one
 * that has other contents meanwhile; `write-failed` for a link, a file that is read-only, and for what the system refuses
 */
export function replaceFiles(folder: string, files: readonly ReplacedFile[]): void {
  for (const file of files) refuseUnfit(folder, file);
  const drafts: { readonly path: string; readonly draft: string; readonly before: Buffer }[] = [];
  const replaced: typeof drafts = [];
  let current = "";
  try {
    for (const { path, before, after } of files) {
      current = path;
      const target = resolve(folder, path);
      const draft = draftPath(target);
      drafts.push({ path, draft, before });
      writeFileSync(draft, after, { flag: "wx" });
      chmodSync(draft, lstatSync(target).mode & 0o777);
    }
    for (const file of drafts) {
      current = file.path;
      renameSync(file.draft, resolve(folder, file.path));
      replaced.push(file);
    }
  } catch (error) {
    for (const { path, before } of replaced) writeFileSync(resolve(folder, path), before);
    for (const { draft } of drafts) rmSync(draft, { force: true });
    throw systemError("write-failed", current, error);
  }
}

function refuseUnfit(folder: string, { path, before }: ReplacedFile): void {
  if (!staysInside(folder, path)) throw new UserError("path-outside-root", { path });
  const refuse = (reason: string) => new UserError("write-failed", { path, reason });
  try {
    const stats = lstatSync(resolve(folder, path));
    if (!stats.isFile()) throw refuse("ELOOP");
    // A rename would replace it all the same, since only the folder must be writable for that.
    if ((stats.mode & 0o222) === 0) throw refuse("EACCES");
    if (!readFileSync(resolve(folder, path)).equals(before)) throw new UserError("file-changed", { path });
  } catch (error) {
    throw systemError("write-failed", path, error);
  }
}
