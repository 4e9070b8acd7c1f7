import { type ContentCache, type KnownContent, type MadeContent, sha256Of } from "../cache/content-cache.ts";
import type { Envelope, EvidenceDocument } from "../model/evidence.ts";
import type { JsonObject, JsonValue } from "../model/json.ts";
import { createKnownFiles, type KnownFiles, keyOf } from "./known-files.ts";
import { LazyDocument } from "./lazy-document.ts";

/** What every run needs of a valid document of the file. */
type CachedDocument = readonly [index: number, records: number | null, envelope: Envelope];

/**
 * {@link KnownFiles} with those of earlier runs. Only files without findings are kept from run to run: the others are
 * read again, as findings depend on more than the content. Data is read from the cache when somebody asks for it.
 */
export function cachedFiles(cache: Pick<ContentCache, "find" | "add">): KnownFiles {
  const files = createKnownFiles();
  return {
    find(content, path, reading, bytes) {
      const known = files.find(content, path, reading);
      if (known) return known;
      const cached = cache.find(keyOf(content, path), bytes ?? null);
      if (!cached || cached.size > reading.fileBytes) return null;
      const { size: length, sha256 } = cached;
      return files.add(content, path, { length }, reading, {
        documents: decodeDocuments(path, cached),
        findings: [],
        lost: [],
        sha256,
      });
    },
    add(content, path, bytes, reading, read) {
      const sha256 = sha256Of(bytes);
      const file = files.add(content, path, bytes, reading, { ...read, sha256 });
      if (file.findings.length === 0) {
        cache.add(keyOf(content, path), { size: bytes.length, sha256 }, () => encodeDocuments(file.documents));
      }
      return file;
    },
  };
}

/** The valid documents of one file as JSON: what every run asks of them, and their records. */
function encodeDocuments(documents: readonly EvidenceDocument[]): MadeContent {
  const parts = documents.map(({ index, data: { records = null, ...envelope } }) => ({ index, records, envelope }));
  return {
    head: parts.map(({ index, records, envelope }) => [
      index,
      Array.isArray(records) ? records.length : null,
      envelope,
    ]),
    body: parts.map(({ records }) => records),
  };
}

/** The documents of a file at a path, of which the records are read when somebody asks for them. */
function decodeDocuments(path: string, { head, body }: Pick<KnownContent, "head" | "body">): EvidenceDocument[] {
  const cached = head as unknown as readonly CachedDocument[];
  let known: readonly JsonObject[] | null = null;
  const read = () => {
    known ??= (body() as readonly JsonValue[]).map((records, at): JsonObject => {
      const envelope = cached[at]?.[2] ?? {};
      return records === null ? envelope : { ...envelope, records };
    });
    return known;
  };
  return cached.map(([index, records, envelope], at) => {
    return new LazyDocument({ path, index, head: { envelope, records } }, read, at);
  });
}
