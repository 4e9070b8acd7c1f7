import nodePath, { type PlatformPath } from "node:path";

/** The path as the root sees it, with `/`; null when it lies outside. `platform` is for another system's paths. */
export function pathInRoot(root: string, path: string, platform: PlatformPath = nodePath): string | null {
  const { isAbsolute, relative, resolve, sep } = platform;
  const inside = relative(root, resolve(root, path));
  // Another drive of Windows is not relative to this one.
  if (inside === ".." || inside.startsWith(`..${sep}`) || isAbsolute(inside)) return null;
  return inside.split(sep).join("/");
}
