import type { ResultMemory } from "../assess/remembered-results.ts";
import type { ContentCache } from "../cache/content-cache.ts";
import type { CachedFiles } from "../evidence/cached-files.ts";
import type { LoadedEvidence } from "../evidence/load-evidence.ts";

/** Results from run to run, and what tells the contents of files apart by their ids. */
export interface SharedMemory extends Pick<ContentCache, "recall" | "remember">, Pick<CachedFiles, "digestOf"> {}

/** What is remembered of evidence, by the contents of its files. */
export function memoryOf(
  { recall, remember, digestOf }: SharedMemory,
  { contents }: Pick<LoadedEvidence, "contents">,
): ResultMemory {
  return { recall, remember, digestOf: (path) => digestOf(contents.get(path) ?? "", path) };
}
