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
    read(path, limit) {
      const bytes = changed.get(path);
      if (!bytes) return source.read(path, limit);
      return bytes.length > limit ? { kind: "too-large", size: bytes.length } : { kind: "bytes", bytes };
    },
  };
}
