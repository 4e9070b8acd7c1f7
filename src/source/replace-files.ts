import { lstatSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { UserError } from "../model/user-error.ts";
import { staysInside } from "./stays-inside.ts";
import { systemError } from "./system-error.ts";
import { writeFiles } from "./write-files.ts";

export interface ReplacedFile {
  /** Relative to the folder. */
  readonly path: string;
  /** What the file has now, and what it is to have. */
  readonly before: Buffer;
  readonly after: Buffer;
}

/**
 * Replaces files that exist, all of them or none.
 *
 * @throws UserError `path-outside-root` for a file that is not in the folder, links followed; `file-changed` for one
 * that has other contents meanwhile; `write-failed` for a link, a file that is read-only, and for what the system refuses
 */
export function replaceFiles(folder: string, files: readonly ReplacedFile[]): void {
  for (const file of files) refuseUnfit(folder, file);
  writeFiles(
    folder,
    files.map(({ path, after }) => ({ path, content: after })),
  );
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
