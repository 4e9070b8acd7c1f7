import { hash } from "node:crypto";
import { datedRecords, documentDate } from "../evidence/event-dates.ts";
import { nilOf, recordKey, recordsOf } from "../evidence/records.ts";
import type { EvidenceDocument } from "../model/evidence.ts";
import { isObject, type JsonObject, type JsonValue } from "../model/json.ts";
import type { OutputForm } from "../model/output-form.ts";
import { readDocuments } from "../yaml/read-documents.ts";
import { readItem, withUnreadItems } from "../yaml/unread-items.ts";
import { digitsOf, type ResultFields, resultFields } from "./result-fields.ts";

/** What a history remembers of one version of a document. */
export interface DocumentDigest {
  readonly output: string;
  /** Null for a document without one, which is known by its file. */
  readonly id: string | null;
  readonly preparedBy: string | null;
  /** Who approved it and when, as one text; null when nobody did. */
  readonly approval: string | null;
  readonly approvedBy: string | null;
  /** Day, or time, of the approval. */
  readonly approvedAt: string | null;
  /** The last day on which it is to be kept, where it says so. */
  readonly retentionUntil: string | null;
  /** Hash of all that it says, except who approved it. */
  readonly content: string;
  /** A nil statement has one without a key, whose date is the last day. */
  readonly records: readonly RecordDigest[];
}

export interface RecordDigest {
  readonly key: string;
  /** Hash of what it is about, the same in the next period. */
  readonly subject: string;
  /** Days of the work, in the organization's time zone, the last of them first. */
  readonly days: readonly string[];
  /** Hash of the results; null for a record that has none. */
  readonly results: string | null;
  /** Hash of those results that are measured; null for a record that has none. */
  readonly measured: string | null;
  /** Whether the same key is the same work, see {@link ResultFields}. */
  readonly isNumbered: boolean;
  /** How much they say, see {@link digitsOf}. */
  readonly digits: number;
}

/** What a document says of its approval, and how long it is kept: not what is approved. */
const aboutApproval: ReadonlySet<string> = new Set(["reviewed_by", "approved_by", "approved_at", "retention_until"]);

/** What is the same for all versions of the documents of an output. */
interface OutputReader {
  readonly form: OutputForm;
  readonly fields: ResultFields;
  /** The content of records, by how they are written: the hash of their lines in a file, or of their JSON. */
  readonly contents: Map<string, string>;
  /** Records that were read, by their content: most are the same from one version to the next. */
  readonly known: Map<string, RecordDigest>;
}

/** A record of a version: most are the same from one version to the next, and are not read again. */
interface VersionRecord {
  readonly content: string;
  readonly read: () => JsonObject;
}

/** Reads versions of documents; those that cannot be read, or are evidence of no output, are left out. */
export function documentReader(
  forms: ReadonlyMap<string, OutputForm>,
  timezone: string,
): (bytes: Buffer, path: string) => readonly DocumentDigest[] {
  const readers = new Map<string, OutputReader>();
  const readerOf = (output: string | null): OutputReader | null => {
    const form = forms.get(output ?? "");
    if (output === null || !form) return null;
    const reader = readers.get(output) ?? { form, fields: resultFields(form), contents: new Map(), known: new Map() };
    readers.set(output, reader);
    return reader;
  };
  const digest = (data: JsonObject, place: { readonly path: string; readonly index: number }, lines?: VersionLines) => {
    const output = textOf(data.output);
    const reader = readerOf(output);
    if (output === null || !reader) return [];
    const document = { ...place, output, id: textOf(data.id), date: textOf(data.date), data, valid: true };
    const records = lines
      ? recordsInLines(lines, reader)
      : recordsOf(document).map((record) => recordOf(record, reader));
    return records && [digestOf(document, records, reader, timezone)];
  };
  return (bytes, path) => {
    const unread = path.endsWith(".json") ? null : withUnreadItems(bytes, "records");
    const quick = unread?.map(({ rest, items }, index) => digest(rest, { path, index }, items));
    if (quick?.every((digests) => digests !== null)) return quick.flat();
    const read = readDocuments(bytes, path);
    if (read.kind !== "documents") return [];
    return read.documents.flatMap((data, index) => (isObject(data) ? (digest(data, { path, index }) ?? []) : []));
  };
}

/** The lines of each record. */
type VersionLines = readonly Buffer[];

/** Null where one of them has to be read with the rest of the file. */
function recordsInLines(items: VersionLines, { contents }: OutputReader): VersionRecord[] | null {
  const records: VersionRecord[] = [];
  for (const lines of items) {
    const written = hash("sha1", lines, "base64");
    const known = contents.get(written);
    const record = known === undefined ? readItem(lines, "records") : null;
    if (record !== null && !isRecord(record)) return null;
    const content = known ?? contentOf(record as JsonObject);
    contents.set(written, content);
    records.push({ content, read: () => (record ?? readItem(lines, "records")) as JsonObject });
  }
  return records;
}

function isRecord(value: JsonValue | undefined): value is JsonObject {
  return value !== undefined && isObject(value);
}

/** Sorting the keys of a record costs more than seeing that an earlier version had it in the same words. */
function recordOf(record: JsonObject, { contents }: OutputReader): VersionRecord {
  const written = shortened(JSON.stringify(record));
  const content = contents.get(written) ?? contentOf(record);
  contents.set(written, content);
  return { content, read: () => record };
}

function digestOf(
  document: EvidenceDocument & { readonly output: string },
  records: readonly VersionRecord[],
  reader: OutputReader,
  timezone: string,
): DocumentDigest {
  const { data, output, id } = document;
  const { records: _, ...envelope } = data;
  const content = Object.entries(envelope).filter(([name]) => !aboutApproval.has(name));
  const [approvedBy, approvedAt] = [textOf(data.approved_by), textOf(data.approved_at)];
  const contents = records.map((record) => record.content).join(" ");
  return {
    output,
    id,
    preparedBy: textOf(data.prepared_by),
    approval: approvedBy === null ? null : `${approvedBy} ${approvedAt ?? ""}`,
    approvedBy,
    approvedAt,
    retentionUntil: textOf(data.retention_until),
    content: shortened(`${stableText(Object.fromEntries(content))} ${contents}`),
    records: recordDigests(document, records, reader, timezone),
  };
}

function recordDigests(
  document: EvidenceDocument,
  records: readonly VersionRecord[],
  { form: { key, eventDate }, fields, known }: OutputReader,
  timezone: string,
): readonly RecordDigest[] {
  const to = textOf(nilOf(document)?.to);
  if (to !== null)
    return [{ key: "", subject: "", days: [to], results: null, measured: null, isNumbered: true, digits: 0 }];
  const ofDocument = eventDate === null ? document.date : null;
  const nameOf = ({ content }: VersionRecord) => (ofDocument === null ? content : `${ofDocument} ${content}`);
  const unknown = records.filter((record) => !known.has(nameOf(record)));
  const read = unknown.map((record) => record.read());
  const days = read.map((): string[] => []);
  const dated = datedRecords({ ...document, data: { records: read } }, eventDate ?? documentDate, timezone);
  for (const { date, recordIndex } of dated) days[recordIndex]?.push(date);
  for (const [index, record] of read.entries()) {
    known.set(nameOf(unknown[index] as VersionRecord), {
      key: recordKey(record, key),
      subject: contentOf(partOf(record, fields.subject)),
      days: (days[index] ?? []).sort().reverse(),
      results: resultsOf(record, fields.names),
      measured: resultsOf(record, fields.measured),
      isNumbered: fields.isNumbered,
      digits: digitsOf(record, fields),
    });
  }
  return records.flatMap((record) => known.get(nameOf(record)) ?? []);
}

function resultsOf(record: JsonObject, names: readonly string[]): string | null {
  const results = partOf(record, names);
  return Object.keys(results).length === 0 ? null : contentOf(results);
}

function partOf(record: JsonObject, names: readonly string[]): JsonObject {
  const has = (name: string) => Object.hasOwn(record, name);
  return Object.fromEntries(names.filter(has).map((name) => [name, record[name] as JsonValue]));
}

/** The same text for the same content, in whatever order its keys are written. */
function contentOf(value: JsonValue): string {
  return shortened(stableText(value));
}

function stableText(value: JsonValue): string {
  if (Array.isArray(value)) return `[${value.map(stableText).join(",")}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${stableText(value[key] as JsonValue)}`).join(",")}}`;
}

/** Versions are many: of a longer text its hash is kept. */
function shortened(text: string): string {
  return text.length <= 40 ? text : hash("sha1", text, "base64");
}

function textOf(value: JsonValue | undefined): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}
