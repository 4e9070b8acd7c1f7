import { lstatSync, readdirSync, realpathSync } from "node:fs";
import { join, resolve } from "node:path";
import { blobId } from "./blob-id.ts";
import { findPlace, type GitView, readGitState, viewGit } from "./git-state.ts";
import { hashFile } from "./hash-file.ts";
import { inBackground } from "./in-background.ts";
import { pathInRoot } from "./path-in-root.ts";
import { readFile, stampOf } from "./read-file.ts";
import type { FileContent, FileStamp, Source } from "./source.ts";
import { sourceOfTree } from "./source-of-tree.ts";
import { nothingThere } from "./system-error.ts";
import type { EntryKind, FolderEntry, Tree } from "./tree.ts";

/** What is known of files that did not change since they were last read. */
export interface ContentNotes {
  /** The id of the content of a file with this stamp; null when that is not known. */
  readonly idOf: (path: string, stamp: FileStamp) => string | null;
  /** @param readAt - before the file was read, in milliseconds since 1970 */
  readonly note: (path: string, stamp: FileStamp, id: string, readAt: number) => void;
}

/** The files of a folder as they are on the disk now. */
export function workingTree(folder: string, notes: ContentNotes | null = null): Source {
  const root = resolve(folder);
  /** Of files that were read: they may have changed since. */
  const stamps = new Map<string, FileStamp>();
  /** Of files whose content is known without reading: they are what they were at this look. */
  const looks = new Map<string, FileStamp>();
  /** The contents that were read, or that are known without. */
  const ids = new Map<string, string>();
  /** What was read last: only of evidence does somebody ask for the id, before anything else is read. */
  let last: { readonly path: string; readonly named: () => string } | null = null;
  let realRoot: string | null = null;
  /** For the next state alone: a later one is of a later time. */
  let viewed: Promise<GitView> | undefined;
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
    read: Object.assign(read, { onDisk: { root, took } }),
    sha256: (path, limit) => hashFile(root, path, limit),
  };
  return sourceOfTree(tree, {
    contentId: notes ? (path) => contentId(path, notes) : () => null,
    state(read) {
      const view = viewed;
      viewed = undefined;
      return readGitState(root, read, { stamps, looks }, view);
    },
    willAskState() {
      const place = inBackground(findPlace(root));
      viewed = inBackground(viewGit(root, undefined, place));
      return place;
    },
  });

  function read(path: string, limit: number): FileContent {
    if (!notes) return readFile(root, path, limit, stamps);
    const readAt = Date.now();
    const content = readFile(root, path, limit, stamps);
    const stamp = stamps.get(path);
    ids.delete(path);
    looks.delete(path);
    last = null;
    if (content.kind === "bytes" && stamp) {
      const bytes = Buffer.from(content.bytes);
      const named = () => {
        const id = blobId(bytes);
        notes.note(path, stamp, id, readAt);
        return id;
      };
      last = { path, named };
    }
    return content;
  }

  function took(path: string, stamp: FileStamp): void {
    stamps.set(path, stamp);
  }

  function contentId(path: string, { idOf }: ContentNotes): string | null {
    const known = ids.get(path);
    if (known !== undefined) return known;
    if (last?.path === path) {
      const id = last.named();
      ids.set(path, id);
      last = null;
      return id;
    }
    const stamp = fileStamp(path);
    const id = stamp && idOf(path, stamp);
    if (stamp === null || id === null) return null;
    ids.set(path, id);
    looks.set(path, stamp);
    return id;
  }

  function fileStamp(path: string): FileStamp | null {
    try {
      const stats = lstatSync(`${root}/${path}`); // join() takes longer than the system does
      return stats.isFile() ? stampOf(stats) : null;
    } catch {
      return null; // whoever reads it says why
    }
  }

  function kindOf(path: string): EntryKind | null {
    try {
      const stats = lstatSync(join(root, path));
      return stats.isFile() ? "file" : stats.isDirectory() ? "folder" : stats.isSymbolicLink() ? "link" : "other";
    } catch (error) {
      return nothingThere(path, error);
    }
  }
}

function realPathOf(path: string): string | null {
  try {
    return realpathSync(path);
  } catch (error) {
    return nothingThere(path, error); // a link that leads nowhere
  }
}
