import { atEvery, type Checkpoint } from "../model/deadline.ts";
import type { Source } from "./source.ts";

/** A source that looks at the deadline before each file, and while it compares names with patterns. */
export function boundedSource<S extends Source>(source: S, checkpoint: Checkpoint): S {
  const spend = atEvery(100_000, checkpoint);
  return {
    ...source,
    find: (patterns, options) => source.find(patterns, { ...options, spend }),
    read(path, limit) {
      checkpoint();
      return source.read(path, limit);
    },
    sha256(path, limit) {
      checkpoint();
      return source.sha256(path, limit);
    },
  };
}
