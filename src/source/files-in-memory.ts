import { resolve } from "node:path";
import { UserError } from "../model/user-error.ts";
import { memoryTree } from "./memory-tree.ts";
import { pathInRoot } from "./path-in-root.ts";
import type { FileContent, Source } from "./source.ts";
import { sourceOfTree } from "./source-of-tree.ts";

/**
 * Files by path, text or bytes, that need not be anywhere on the disk.
 *
 * @throws UserError `path-outside-root`
 */
export function filesInMemory(files: Readonly<Record<string, string | Uint8Array>>): Source {
  const root = resolve("/isms-evidence");
  const contents = new Map<string, string | Uint8Array>();
  for (const [name, content] of Object.entries(files)) {
    const path = pathInRoot(root, name);
    if (path === null || path === "") throw new UserError("path-outside-root", { path: name });
    contents.set(path, content);
  }
  const read = (path: string, limit: number): FileContent => {
    const content = contents.get(path);
    if (content === undefined) {
      throw new UserError("unreadable", { path, reason: tree.kindOf(path) ? "not a regular file" : "ENOENT" });
    }
    const bytes =
      typeof content === "string"
        ? Buffer.from(content)
        : Buffer.from(content.buffer, content.byteOffset, content.byteLength);
    return bytes.length > limit ? { kind: "too-large", size: bytes.length } : { kind: "bytes", bytes };
  };
  const entries = Array.from(contents.keys(), (path) => [path, "file"] as const);
  const tree = memoryTree(root, entries, { read, readLink: () => "" });
  return sourceOfTree(tree, { contentId: () => null, state: async () => ({ kind: "none", reason: "in-memory" }) });
}
