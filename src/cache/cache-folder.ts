import { lstatSync, realpathSync, type Stats } from "node:fs";
import { dirname, isAbsolute, join, resolve } from "node:path";
import { UserError } from "../model/user-error.ts";
import { makeFolder } from "../source/make-folder.ts";
import { pathInRoot } from "../source/path-in-root.ts";
import { repositoryTop } from "../source/repository-top.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** The folder for what programs of this user may forget; null where the system has none. */
export function usualCacheFolder(environment: Environment, platform: NodeJS.Platform): string | null {
  const { XDG_CACHE_HOME: xdg, LOCALAPPDATA: local, HOME: home } = environment;
  const folders: Partial<Record<NodeJS.Platform, string | undefined>> = {
    win32: local,
    darwin: home && join(home, "Library", "Caches"),
  };
  const own = platform in folders ? folders[platform] : xdg || (home && join(home, ".cache"));
  return own && isAbsolute(own) ? join(own, "isms-evidence") : null;
}

/** A folder for the cache: one that somebody named, or the usual one. */
export interface CacheFolder {
  readonly path: string;
  readonly isNamed: boolean;
}

/**
 * The folder, made if needed, when nobody else can have put anything into it: a folder and no link, owned by this user,
 * into which no other user may write, and no part of what is checked. Null otherwise.
 *
 * @param root - of the project that is checked
 * @throws UserError `cache-in-repository` for one that was named within what is checked, or within its repository
 */
export function ownCacheFolder({ path, isNamed }: CacheFolder, root: string): string | null {
  const wanted = resolve(path);
  const top = repositoryTop(root) ?? root;
  const places = [wanted, realPathOf(wanted)];
  if (places.some((place) => isIn(top, place) || isIn(realPathOf(top), place))) {
    if (isNamed) throw new UserError("cache-in-repository", { folder: path });
    return null;
  }
  try {
    makeFolder(wanted, 0o700);
    return isOwn(lstatSync(wanted), "folder") ? wanted : null;
  } catch {
    return null; // the system allows no such folder
  }
}

function isIn(root: string, path: string): boolean {
  return pathInRoot(root, path) !== null;
}

/** Links resolved, as far as the path is there. */
function realPathOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return dirname(path) === path ? path : join(realPathOf(dirname(path)), path.slice(dirname(path).length));
  }
}

/** Whether it is a folder or a file and no link, this user's, and nobody else can write it. */
export function isOwn(stats: Stats, kind: "folder" | "file"): boolean {
  const isKind = kind === "folder" ? stats.isDirectory() : stats.isFile();
  const user = process.getuid?.();
  return isKind && (user === undefined || (stats.uid === user && (stats.mode & 0o022) === 0));
}
