import type { Dirent } from "node:fs";
import type { Source } from "./source.ts";

export type EntryKind = "file" | "folder" | "link" | "other";

/** What a folder holds. */
export type FolderEntry = Pick<Dirent, "name" | "isFile" | "isDirectory" | "isSymbolicLink">;

/** What the kinds of sources differ in: the tree as it lies, without patterns and ignore files. */
export interface Tree extends Pick<Source, "root" | "read"> {
  /** What is at a path itself, no link followed; null for nothing. */
  readonly kindOf: (path: string) => EntryKind | null;
  /** Where a path leads, links resolved: relative to the root, absolute when outside; null for nowhere. */
  readonly follow: (path: string) => { readonly path: string; readonly outside: boolean } | null;
  /**
   * What is in a folder, relative to the root; on the disk, read once until `forget`.
   *
   * @throws the error of the system
   */
  readonly list: (folder: string) => readonly FolderEntry[];
  readonly forget?: () => void;
  readonly willRead?: Source["willRead"];
  /** Where a file need not be read whole for it. */
  readonly sha256?: Source["sha256"];
}
