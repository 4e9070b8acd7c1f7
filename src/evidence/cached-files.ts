import { type ContentCache, sha256Of } from "../cache/content-cache.ts";
import type { EvidenceDocument } from "../model/evidence.ts";
import type { JsonObject, JsonValue } from "../model/json.ts";
import { outputOf } from "./document-problems.ts";
import { createKnownFiles, type FileEvidence, type KnownFiles, keyOf } from "./known-files.ts";
import { LazyDocument } from "./lazy-document.ts";

/** What every run needs of a file: its documents, with their positions; of the records, their number. */
type CachedHead = readonly (readonly [index: number, envelope: JsonObject])[];
/** The records of each document. */
type CachedBody = readonly JsonValue[];

/** {@link KnownFiles} with those of earlier runs. */
export interface CachedFiles extends KnownFiles {
  /** What tells the content of a file apart, whoever made it: its SHA-256; null for one that was not looked at. */
  readonly digestOf: (content: string, path: string) => string | null;
}

/**
 * Only files without findings are kept from run to run: the others are read again, as findings depend on more than the
 * content. Of those that are kept, records are read when somebody asks for them.
 */
export function cachedFiles(cache: Pick<ContentCache, "find" | "add">): CachedFiles {
  const files = createKnownFiles();
  const digests = new Map<string, string>();
  const digestOfBytes = (key: string, bytes: Buffer) => {
    const digest = sha256Of(bytes);
    digests.set(key, digest);
    return digest;
  };
  return {
    find(content, path, reading, bytes) {
      const known = files.find(content, path, reading);
      if (known) return known;
      const key = keyOf(content, path);
      const cached = cache.find(key, bytes ? digestOfBytes(key, bytes) : null);
      if (!cached || cached.size > reading.fileBytes) return null;
      digests.set(key, cached.sha256);
      const file: FileEvidence = { documents: documentsOf(path, cached), findings: [], lost: [] };
      files.add(content, path, { length: cached.size }, reading, file);
      return file;
    },
    add(content, path, bytes, reading, file) {
      files.add(content, path, bytes, reading, file);
      const key = keyOf(content, path);
      const sha256 = digests.get(key) ?? digestOfBytes(key, bytes);
      if (file.findings.length > 0) return;
      cache.add(key, { size: bytes.length, sha256 }, () => ({
        head: file.documents.map(({ index, data }) => [index, envelopeOf(data)]),
        body: file.documents.map(({ data }) => data.records ?? null),
      }));
    },
    digestOf: (content, path) => digests.get(keyOf(content, path)) ?? null,
  };
}

function envelopeOf(data: JsonObject): JsonObject {
  return Array.isArray(data.records) ? { ...data, records: data.records.length } : data;
}

function documentsOf(path: string, { head, body }: ReturnType<ContentCache["find"]> & object): EvidenceDocument[] {
  let records: CachedBody | null = null;
  return (head as unknown as CachedHead).map(([index, envelope], at) => {
    const read = () => {
      records ??= body() as CachedBody;
      return records[at] ?? null;
    };
    return new LazyDocument({ path, index, output: outputOf(envelope) }, envelope, read);
  });
}
