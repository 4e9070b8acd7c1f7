import { isMissing } from "./system-error.ts";
import type { FolderEntry, Tree } from "./tree.ts";

/** What lies below a folder: its path from the root, the folder it is in, empty for the root, and what it is. */
export interface TreeEntry {
  readonly path: string;
  readonly folder: string;
  readonly dirent: FolderEntry;
}

export interface WalkOptions {
  /** How many folders deep. */
  readonly depth: number;
  /** Names that begin with a dot too. */
  readonly hidden: boolean;
}

/** Folders that are never looked into. */
const neverEvidence: ReadonlySet<string> = new Set(["node_modules", ".git"]);

/**
 * Everything below folders but folders, links not followed below them. A folder that is not there holds nothing.
 *
 * @param onError what to do about a folder that cannot be read
 */
export function* walkFolders(
  list: Tree["list"],
  folders: readonly string[],
  { depth, hidden }: WalkOptions,
  onError: (error: unknown, folder: string) => void,
): Generator<TreeEntry> {
  const open = folders.map((folder) => ({ folder: folder === "." ? "" : folder, level: 1 })).reverse();
  for (let next = open.pop(); next; next = open.pop()) {
    const { folder, level } = next;
    let entries: readonly FolderEntry[] = [];
    try {
      entries = list(folder);
    } catch (error) {
      if (!isMissing(error)) onError(error, folder);
    }
    for (const dirent of entries) {
      const { name } = dirent;
      if ((!hidden && name.startsWith(".")) || neverEvidence.has(name)) continue;
      const path = folder === "" ? name : `${folder}/${name}`;
      if (!dirent.isDirectory()) yield { path, folder, dirent };
      else if (level < depth) open.push({ folder: path, level: level + 1 });
    }
  }
}
