import { type PlatformPath, relative, sep } from "node:path";

/**
 * The prefix that turns a path relative to one folder into one relative to a folder that contains it: `hospital/`, with
 * `/` on every system; empty when both are the same.
 */
export function folderPrefix(
  from: string,
  to: string,
  path: Pick<PlatformPath, "relative" | "sep"> = { relative, sep },
): string {
  const folder = path.relative(from, to);
  return folder === "" ? "" : `${folder.split(path.sep).join("/")}/`;
}
