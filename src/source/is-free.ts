import { accessSync, constants, lstatSync, realpathSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { UserError } from "../model/user-error.ts";
import { staysInside } from "./stays-inside.ts";
import { systemError } from "./system-error.ts";

/**
 * Whether a new file can be written there, so that a run which writes several knows before the first one; false if a
 * file or link has that name already.
 *
 * @param name - how errors call the file
 * @throws UserError `path-outside-root` through a link, `write-failed` where something else is in the way or the folder
 * may not be written to
 */
export function isFree(root: string, path: string, name: string = path): boolean {
  const target = resolve(root, path);
  try {
    const found = lstatSync(target, { throwIfNoEntry: false });
    if (found?.isDirectory()) throw new UserError("write-failed", { path: name, reason: "EISDIR" });
    if (found) return false;
    const folder = nearestFolder(dirname(target));
    if (!staysInside(root, path)) throw new UserError("path-outside-root", { path: name });
    accessSync(folder, constants.W_OK);
    return true;
  } catch (error) {
    throw systemError("write-failed", name, error);
  }
}

/** The folder itself, or the first above it that exists, links resolved. */
function nearestFolder(folder: string): string {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  if (found) {
    const real = realpathSync(folder);
    if (!statSync(real).isDirectory()) throw Object.assign(new Error("not a folder"), { code: "ENOTDIR" });
    return real;
  }
  const above = dirname(folder);
  return above === folder ? folder : nearestFolder(above);
}
