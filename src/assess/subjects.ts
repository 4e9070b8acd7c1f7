import { filterOf } from "../evidence/event-dates.ts";
import { type PlacedRecord, speaksInsteadOf } from "../evidence/records.ts";
import type { EvidenceDocument } from "../model/evidence.ts";
import type { JsonObject } from "../model/json.ts";
import type { Parameter, Subjects } from "../model/policy.ts";

/** One item that needs its own evidence, such as a core system. */
export interface Subject {
  readonly key: string;
  /** Its name in the register, null when it has none. */
  readonly name: string | null;
  readonly document: EvidenceDocument;
  readonly pointer: string;
  /** The start of the interval while there is no evidence yet; null when evidence is required immediately. */
  readonly since: string | null;
}

export interface SubjectContext {
  /** The field of the register with the date of the work, null when it has none. */
  readonly eventDate: string | null;
  readonly asOf: string;
  readonly parameters: Readonly<Record<string, Parameter>>;
  /** The records of a document, with the fields that cadences ask for at least. */
  readonly recordsOf: (document: EvidenceDocument) => readonly JsonObject[];
}

/**
 * The subjects listed in the register's valid documents. If several documents list the same one, one of them speaks for
 * it. One that has ended by the as-of date, or has not begun, is skipped. Null when there is no valid document.
 */
export function subjectsOf(
  subjects: Subjects,
  documents: readonly EvidenceDocument[],
  { eventDate, asOf, parameters, recordsOf }: SubjectContext,
): Subject[] | null {
  if (documents.length === 0) return null;
  const isAsked = filterOf(subjects.where, parameters);
  const newest = new Map<string, PlacedRecord & { subject: Subject; applies: boolean }>();
  for (const document of documents) {
    for (const [index, record] of recordsOf(document).entries()) {
      const key = record[subjects.key];
      if (typeof key !== "string" && typeof key !== "number") continue;
      const known = newest.get(String(key));
      if (known && !speaksInsteadOf({ document, record }, known, eventDate)) continue;
      const pointer = `/records/${index}/${subjects.key}`;
      const [since, until] = [dayOf(record, subjects.since), dayOf(record, subjects.until)];
      const subject = { key: String(key), name: nameOf(record, subjects.key), document, pointer, since };
      const isOpen = (since === null || since <= asOf) && (until === null || asOf <= until);
      const applies = isOpen && isAsked(record);
      newest.set(String(key), { document, record, subject, applies });
    }
  }
  return [...newest.values()].filter(({ applies }) => applies).map(({ subject }) => subject);
}

function dayOf(record: JsonObject, field: string | undefined): string | null {
  const value = field === undefined ? undefined : record[field];
  return typeof value === "string" ? value : null;
}

/** The readable name of the subject: `asset_name` beside `asset_id`, the vendor of a contract. */
function nameOf(record: JsonObject, key: string): string | null {
  const [own = "", other = ""] = nameFields(key);
  const name = record[own] ?? record[other];
  return typeof name === "string" && name !== record[key] ? name : null;
}

/** The fields that may hold the name, the first one first. */
export function nameFields(key: string): readonly string[] {
  return [key.replace(/_(?:id|no)$/, "_name"), "vendor"];
}
