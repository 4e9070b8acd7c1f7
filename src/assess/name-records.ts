import type { LoadedEvidence } from "../evidence/load-evidence.ts";
import { recordKey, valuesAt } from "../evidence/records.ts";
import type { Person } from "../model/config.ts";
import type { EvidenceDocument } from "../model/evidence.ts";
import type { Finding } from "../model/finding.ts";
import type { JsonObject } from "../model/json.ts";
import { tokensOf } from "../text/json-pointer.ts";
import { cutText } from "../text/plain-text.ts";

/** A name longer than this, in characters, is cut: a document that nobody checked may hold anything. */
const longestName = 200;

/** The findings with the id of the document and the key of the record, or of the person, that each is about. */
export function nameRecords(
  findings: readonly Finding[],
  { documents, schemas }: Pick<LoadedEvidence, "documents" | "schemas">,
  people: readonly Person[] | null,
): readonly Finding[] {
  const placeOf = (document: number, path: string | null) => `${document} ${path}`;
  const paths = new Set(findings.map(({ path }) => path));
  const named = documents.filter(({ path }) => paths.has(path));
  const byPlace = new Map(named.map((document) => [placeOf(document.index, document.path), document]));
  return findings.map((finding) => {
    const document = byPlace.get(placeOf(finding.document, finding.path));
    const subject = "subject" in finding.params ? finding.params.subject : null;
    // A rule may speak against one output and point at a record of another.
    const key = schemas.get(document?.output ?? "")?.key ?? [];
    const { pointer } = finding;
    const record = subject ?? (document ? keyOfRecord(document, pointer, key) : personAt(people, pointer));
    return { ...finding, documentId: shortened(document?.id), record: shortened(record) };
  });
}

function keyOfRecord({ data }: EvidenceDocument, pointer: string | null, key: readonly string[]): string | null {
  const index = indexIn("records", pointer);
  const record = index !== null && Array.isArray(data.records) ? data.records[index] : undefined;
  if (typeof record !== "object" || record === null || Array.isArray(record)) return null;
  return isBlank(record as JsonObject, key) ? null : recordKey(record as JsonObject, key);
}

/** As in a draft: nothing of the key is filled in, so the record has no name yet. */
function isBlank(record: JsonObject, key: readonly string[]): boolean {
  return key.every((field) => valuesAt(record, field, "").every(({ value }) => value === null));
}

function personAt(people: readonly Person[] | null, pointer: string | null): string | null {
  const index = indexIn("people", pointer);
  return index === null ? null : (people?.[index]?.id ?? null);
}

/** The position in a list at the top of a document, null when the pointer leads elsewhere. */
function indexIn(list: string, pointer: string | null): number | null {
  const [first, index] = pointer === null ? [] : tokensOf(pointer);
  return first === list && index !== undefined && /^\d+$/.test(index) ? Number(index) : null;
}

function shortened(name: string | null | undefined): string | null {
  return name ? cutText(name, longestName) : null;
}
