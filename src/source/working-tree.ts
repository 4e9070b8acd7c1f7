import { lstatSync, readdirSync, realpathSync } from "node:fs";
import { join, resolve } from "node:path";
import { readGitState } from "./git-state.ts";
import { hashFile } from "./hash-file.ts";
import { pathInRoot } from "./path-in-root.ts";
import { type FileStamp, readFile } from "./read-file.ts";
import type { Source } from "./source.ts";
import { sourceOfTree } from "./source-of-tree.ts";
import type { EntryKind, FolderEntry, Tree } from "./tree.ts";

/** The files of a folder as they are on the disk now. */
export function workingTree(folder: string): Source {
  const root = resolve(folder);
  const stamps = new Map<string, FileStamp>();
  let realRoot: string | null = null;
  const listed = new Map<string, readonly FolderEntry[]>();
  const tree: Tree = {
    root,
    list(folder) {
      let entries = listed.get(folder);
      if (!entries) {
        entries = readdirSync(join(root, folder), { withFileTypes: true });
        listed.set(folder, entries);
      }
      return entries;
    },
    forget: () => listed.clear(),
    kindOf,
    follow(path) {
      const real = realPathOf(join(root, path));
      if (real === null) return null;
      realRoot ??= realpathSync(root);
      const inside = pathInRoot(realRoot, real);
      return { path: inside ?? real, outside: inside === null };
    },
    read: (path, limit) => readFile(root, path, limit, stamps),
    sha256: (path, limit) => hashFile(root, path, limit),
  };
  return sourceOfTree(tree, { contentId: () => null, state: (read) => readGitState(root, read, stamps) });

  function kindOf(path: string): EntryKind | null {
    try {
      const stats = lstatSync(join(root, path));
      return stats.isFile() ? "file" : stats.isDirectory() ? "folder" : stats.isSymbolicLink() ? "link" : "other";
    } catch {
      return null;
    }
  }
}

function realPathOf(path: string): string | null {
  try {
    return realpathSync(path);
  } catch {
    return null; // nothing there, a link that leads nowhere, or a folder that nobody may enter
  }
}
