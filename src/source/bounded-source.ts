import { atEvery, type Checkpoint } from "../model/deadline.ts";
import type { ReadFile, Source } from "./source.ts";

/** A source that looks at the deadline before each file, and while it compares names with patterns. */
export function boundedSource<S extends Source>(source: S, checkpoint: Checkpoint): S {
  const spend = atEvery(100_000, checkpoint);
  const read: ReadFile = (path, limit) => {
    checkpoint();
    return source.read(path, limit);
  };
  const { onDisk } = source.read;
  return {
    ...source,
    find: (patterns, options) => source.find(patterns, { ...options, spend }),
    read: onDisk ? Object.assign(read, { onDisk }) : read,
    // Where nothing has changed, hardly any file is read.
    contentId(path) {
      checkpoint();
      return source.contentId(path);
    },
    sha256(path, limit) {
      checkpoint();
      return source.sha256(path, limit);
    },
  };
}
