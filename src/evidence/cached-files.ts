import type { ContentCache } from "../cache/content-cache.ts";
import type { JsonObject } from "../model/json.ts";
import { outputOf } from "./document-problems.ts";
import { evidenceDocument } from "./evidence-document.ts";
import { createKnownFiles, type FileEvidence, type KnownFiles, keyOf } from "./known-files.ts";

/** What the cache has of a file: its documents, with their positions. */
type CachedFile = readonly (readonly [index: number, data: JsonObject])[];

/**
 * {@link KnownFiles} with those of earlier runs. Only files without findings are kept from run to run: the others are
 * read again, as findings depend on more than the content.
 */
export function cachedFiles(cache: Pick<ContentCache, "find" | "add">): KnownFiles {
  const files = createKnownFiles();
  return {
    find(content, path, reading, bytes) {
      const known = files.find(content, path, reading);
      if (known) return known;
      const cached = cache.find(keyOf(content, path), bytes ?? null);
      if (!cached || cached.size > reading.fileBytes) return null;
      const file: FileEvidence = {
        documents: (cached.value as unknown as CachedFile).map(([index, data]) =>
          evidenceDocument(data, { path, index, output: outputOf(data), valid: true }),
        ),
        findings: [],
        lost: [],
      };
      files.add(content, path, { length: cached.size }, reading, file);
      return file;
    },
    add(content, path, bytes, reading, file) {
      files.add(content, path, bytes, reading, file);
      if (file.findings.length > 0) return;
      cache.add(keyOf(content, path), bytes, () => file.documents.map(({ index, data }) => [index, data]));
    },
  };
}
