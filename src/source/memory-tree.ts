import { basename, dirname, isAbsolute, resolve } from "node:path";
import type { FileSystemAdapter } from "fast-glob";
import { pathInRoot } from "./path-in-root.ts";
import type { EntryKind, Tree } from "./tree.ts";

/** As many links in one path as Linux follows. */
const mostLinks = 40;

/** A tree of files that are known by name, not on the disk. */
export function memoryTree(
  root: string,
  entries: Iterable<readonly [path: string, kind: "file" | "link"]>,
  { read, readLink }: { readonly read: Tree["read"]; readonly readLink: (path: string) => string },
): Tree {
  const folders = new Map<string, Map<string, EntryKind>>([["", new Map()]]);
  for (const [path, kind] of entries) {
    const parts = path.split("/");
    let folder = folders.get("") as Map<string, EntryKind>;
    for (const [index, name] of parts.entries()) {
      if (index === parts.length - 1) {
        folder.set(name, kind);
        break;
      }
      const below = parts.slice(0, index + 1).join("/");
      folder.set(name, "folder");
      let next = folders.get(below);
      if (!next) {
        next = new Map();
        folders.set(below, next);
      }
      folder = next;
    }
  }

  const kindOf = (path: string): EntryKind | null => {
    if (path === "") return "folder";
    const slash = path.lastIndexOf("/");
    return folders.get(slash < 0 ? "" : path.slice(0, slash))?.get(path.slice(slash + 1)) ?? null;
  };

  const follow: Tree["follow"] = (path) => {
    let done: string[] = [];
    let left = path.split("/");
    for (let links = 0; left.length > 0; ) {
      const [part = "", ...rest] = left;
      left = rest;
      if (part === "" || part === ".") continue;
      if (part === "..") {
        if (done.pop() === undefined) return { path: resolve(root, "..", ...rest), outside: true };
        continue;
      }
      const here = [...done, part].join("/");
      const kind = kindOf(here);
      if (kind === null || (kind === "file" && rest.length > 0)) return null;
      if (kind !== "link") {
        done.push(part);
        continue;
      }
      if (++links > mostLinks) return null;
      const target = readLink(here);
      if (isAbsolute(target)) {
        const inside = pathInRoot(root, target);
        if (inside === null) return { path: target, outside: true };
        done = [];
        left = [...inside.split("/"), ...rest];
      } else {
        left = [...target.split("/"), ...rest];
      }
    }
    return { path: done.join("/"), outside: false };
  };

  return { root, kindOf, follow, read, fileSystem: fileSystemOf(root, folders, kindOf, follow) };
}

/** As much of Node.js's file system as the search for patterns calls. */
function fileSystemOf(
  root: string,
  folders: ReadonlyMap<string, ReadonlyMap<string, EntryKind>>,
  kindOf: Tree["kindOf"],
  follow: Tree["follow"],
): Partial<FileSystemAdapter> {
  type Callback = (error: NodeJS.ErrnoException | null, result?: unknown) => void;
  const absent = () => Object.assign(new Error("no such file or directory"), { code: "ENOENT" });
  /** The folder of that path, links resolved. */
  const folderAt = (path: string): string | null => {
    const inside = pathInRoot(root, path);
    const led = inside === null ? null : follow(inside);
    return led === null || led.outside ? null : led.path;
  };
  const lstat = (path: string, callback: Callback) => {
    const folder = folderAt(dirname(path));
    const kind = folder === null ? null : kindOf(folder === "" ? basename(path) : `${folder}/${basename(path)}`);
    if (kind === null) callback(absent());
    else callback(null, entryOf("", kind));
  };
  const readdir = (path: string, _options: unknown, callback: Callback) => {
    const folder = folderAt(path);
    const names = folder === null ? undefined : folders.get(folder);
    if (names)
      callback(
        null,
        Array.from(names, ([name, kind]) => entryOf(name, kind)),
      );
    else callback(absent());
  };
  return { lstat, stat: lstat, readdir } as unknown as Partial<FileSystemAdapter>;
}

/** Has the methods of both `Dirent` and `Stats`. */
function entryOf(name: string, kind: EntryKind) {
  const no = () => false;
  return {
    name,
    isFile: () => kind === "file",
    isDirectory: () => kind === "folder",
    isSymbolicLink: () => kind === "link",
    isBlockDevice: no,
    isCharacterDevice: no,
    isFIFO: no,
    isSocket: no,
  };
}
