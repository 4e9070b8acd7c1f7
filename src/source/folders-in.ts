import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { nothingThere } from "./system-error.ts";
import type { FolderEntry } from "./tree.ts";

/** The names of the folders in a folder of a root, sorted; none in one that does not exist yet. */
export function foldersIn(root: string, folder: string): readonly string[] {
  return entriesIn(resolve(root, folder), folder)
    .flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
    .sort();
}

function entriesIn(path: string, name: string): readonly FolderEntry[] {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch (error) {
    return nothingThere(name, error) ?? [];
  }
}
