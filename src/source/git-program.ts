import { accessSync, constants, statSync } from "node:fs";
import { delimiter, isAbsolute, join } from "node:path";

/** The program to start, and where it and what it starts look for others. */
export interface GitProgram {
  readonly program: string;
  /** Undefined where no folder is left: the system looks in its own then, while an empty path means the current folder. */
  readonly path: string | undefined;
}

let last: { readonly path: string; readonly found: GitProgram } | null = null;

/**
 * Git along the search path, found once for all commands. Folders that are not absolute are left out: they would mean
 * those of the checked repository, in which git is started.
 */
export function gitProgram(path = process.env.PATH ?? ""): GitProgram {
  if (process.platform === "win32") return { program: "git", path }; // the system knows the endings of its names
  if (last?.path !== path) last = { path, found: findIn(path.split(delimiter).filter(isAbsolute)) };
  return last.found;
}

function findIn(folders: readonly string[]): GitProgram {
  const program = folders.map((folder) => join(folder, "git")).find(isProgram) ?? "git";
  return { program, path: folders.length > 0 ? folders.join(delimiter) : undefined };
}

function isProgram(path: string): boolean {
  try {
    // Most folders do not have it: no error is made for them.
    if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return false;
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
