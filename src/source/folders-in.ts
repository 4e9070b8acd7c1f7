import { existsSync, readdirSync } from "node:fs";
import { resolve } from "node:path";

/** The names of the folders in a folder of a root, sorted; none in one that does not exist yet. */
export function foldersIn(root: string, folder: string): readonly string[] {
  const path = resolve(root, folder);
  if (!existsSync(path)) return [];
  const entries = readdirSync(path, { withFileTypes: true });
  return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort();
}
