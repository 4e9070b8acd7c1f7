import { createHash } from "node:crypto";
import { UserError } from "../model/user-error.ts";
import { createIgnored, findFiles } from "./find-files.ts";
import { isHidden } from "./is-hidden.ts";
import { pathInRoot } from "./path-in-root.ts";
import type { Source } from "./source.ts";
import type { Tree } from "./tree.ts";
import { unreadFiles } from "./unread-files.ts";

/** What all sources do alike. */
export function sourceOfTree(tree: Tree, rest: Pick<Source, "contentId" | "state" | "willAskState">): Source {
  return {
    root: tree.root,
    find(patterns, options) {
      tree.forget?.(); // between two searches the files may change; what was not read is looked for in the last one
      return findFiles(tree, patterns, options);
    },
    unread: (patterns, found, tracked) => unreadFiles(tree, patterns, found, tracked),
    isIgnored: createIgnored(tree),
    realPath(path) {
      if (path.includes("\0")) return null;
      const inside = pathInRoot(tree.root, path);
      const led = inside === null ? null : tree.follow(inside);
      if (inside === null || led?.outside) throw new UserError("path-outside-root", { path });
      if (isHidden(inside) || (led !== null && isHidden(led.path))) throw new UserError("path-hidden", { path });
      return led?.path ?? null;
    },
    read: tree.read,
    ...(tree.willRead ? { willRead: tree.willRead } : {}),
    sha256:
      tree.sha256 ??
      ((path, limit) => {
        const content = tree.read(path, limit);
        return content.kind === "bytes" ? createHash("sha256").update(content.bytes).digest("hex") : null;
      }),
    ...rest,
  };
}
