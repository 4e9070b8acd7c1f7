import { createHash } from "node:crypto";
import type { Source } from "./source.ts";

/** A source some of whose files have other contents, which are nowhere on the disk yet. */
export interface ChangedSource extends Source {
  readonly change: (path: string, bytes: Buffer) => void;
  /** What was changed, by path. */
  readonly changed: ReadonlyMap<string, Buffer>;
}

export function changedSource(source: Source): ChangedSource {
  const changed = new Map<string, Buffer>();
  return {
    ...source,
    changed,
    change: (path, bytes) => {
      changed.set(path, bytes);
    },
    contentId: (path) => (changed.has(path) ? null : source.contentId(path)),
    sha256(path, limit) {
      const bytes = changed.get(path);
      if (!bytes) return source.sha256(path, limit);
      return bytes.length > limit ? null : createHash("sha256").update(bytes).digest("hex");
    },
    read(path, limit) {
      const bytes = changed.get(path);
      if (!bytes) return source.read(path, limit);
      return bytes.length > limit ? { kind: "too-large", size: bytes.length } : { kind: "bytes", bytes };
    },
  };
}
