import { type ContentCache, type KnownContent, type MadeContent, sha256Of } from "../cache/content-cache.ts";
import { type Envelope, type EvidenceDocument, envelopeFields } from "../model/evidence.ts";
import type { JsonObject, JsonValue } from "../model/json.ts";
import { createKnownFiles, type KnownFiles, keyOf } from "./known-files.ts";
import { LazyDocument } from "./lazy-document.ts";
import { recordCount } from "./records.ts";

/** What every run needs of a document of the file. */
type CachedDocument = readonly [
  index: number,
  output: string | null,
  id: string | null,
  date: string | null,
  records: number,
  envelope: Envelope,
];

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

/** The valid documents of one file as JSON: what every run asks of them, and their data. */
function encodeDocuments(documents: readonly EvidenceDocument[]): MadeContent {
  return {
    head: documents.map((document) => headOf(document) as unknown as JsonValue),
    body: documents.map(({ data }) => data),
  };
}

/** The documents of a file at a path, of which the data is read when somebody asks for it. */
function decodeDocuments(path: string, { head, body }: Pick<KnownContent, "head" | "body">): EvidenceDocument[] {
  let known: readonly JsonObject[] | null = null;
  const read = () => {
    known ??= body() as readonly JsonValue[] as readonly JsonObject[];
    return known;
  };
  return (head as unknown as readonly CachedDocument[]).map(
    ([index, output, id, date, records, envelope], at) =>
      new LazyDocument({ path, index, output, id, date, head: { envelope, records } }, read, at),
  );
}

function headOf(document: EvidenceDocument): CachedDocument {
  const { index, output, id, date, data } = document;
  const envelope = Object.fromEntries(
    envelopeFields.flatMap((field) => (data[field] === undefined ? [] : [[field, data[field]]])),
  );
  return [index, output, id, date, recordCount(document), envelope];
}
