import { isAbsolute, resolve } from "node:path";
import { pathInRoot } from "./path-in-root.ts";
import type { EntryKind, FolderEntry, Tree } from "./tree.ts";

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

  const list: Tree["list"] = (path) => {
    const led = follow(path);
    const names = led === null || led.outside ? undefined : folders.get(led.path);
    if (!names) throw Object.assign(new Error("no such file or directory"), { code: "ENOENT" });
    return Array.from(names, ([name, kind]) => entryOf(name, kind));
  };

  return { root, kindOf, follow, read, list };
}

function entryOf(name: string, kind: EntryKind): FolderEntry {
  return {
    name,
    isFile: () => kind === "file",
    isDirectory: () => kind === "folder",
    isSymbolicLink: () => kind === "link",
  };
}
