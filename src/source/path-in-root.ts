import nodePath, { type PlatformPath } from "node:path";

/** The path as the root sees it, with `/`; null when it lies outside. `platform` is for another system's paths. */
export function pathInRoot(root: string, path: string, platform: PlatformPath = nodePath): string | null {
  const { isAbsolute, relative, resolve, sep } = platform;
  const inside = relative(root, resolve(root, path));
  // Another drive of Windows is not relative to this one.
  if (inside === ".." || inside.startsWith(`..${sep}`) || isAbsolute(inside)) return null;
  return inside.split(sep).join("/");
}

/** The folders that a file is in, from the outermost: `a` and `a/b` for `a/b/c.yaml`. */
export function foldersOf(path: string): readonly string[] {
  const parts = path.split("/");
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join("/"));
}
