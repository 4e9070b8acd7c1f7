import type { EvidenceDocument } from "../model/evidence.ts";
import type { JsonObject, JsonValue } from "../model/json.ts";
import type { RecordFilter } from "../model/policy.ts";
import { dayIn } from "./calendar.ts";

/** The envelope's own date in the place of a field of the record. */
export const documentDate = "$document";

/** One piece of evidence in time: a record and the day on which its work was done, or a nil statement and its last day. */
export interface DatedEvidence {
  readonly date: string;
  readonly document: EvidenceDocument;
  /** Where the date stands in the document. */
  readonly pointer: string;
  /** Null for a nil statement. */
  readonly record: JsonObject | null;
  readonly recordIndex: number;
}

export function recordsOf(document: EvidenceDocument): readonly JsonObject[] {
  const { records } = document.data;
  return Array.isArray(records) ? records.filter(isObject) : [];
}

export function nilOf(document: EvidenceDocument): JsonObject | null {
  const { nil } = document.data;
  return nil !== undefined && isObject(nil) ? nil : null;
}

/** The dated records of one valid document; records without the (optional) date field are left out. */
export function datedRecords(document: EvidenceDocument, field: string, timezone: string): DatedEvidence[] {
  const dated: DatedEvidence[] = [];
  for (const [recordIndex, record] of recordsOf(document).entries()) {
    if (field === documentDate) {
      if (document.date !== null) dated.push({ date: document.date, document, pointer: "/date", record, recordIndex });
      continue;
    }
    for (const { value, pointer } of valuesAt(record, field, `/records/${recordIndex}`)) {
      if (typeof value === "string")
        dated.push({ date: dayIn(timezone, value), document, pointer, record, recordIndex });
    }
  }
  return dated;
}

/** The values that a field path such as `exercises.asset_id` reaches; lists on the way are entered. */
export function valuesAt(value: JsonValue, path: string, pointer: string): { value: JsonValue; pointer: string }[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => valuesAt(item, path, `${pointer}/${index}`));
  if (path === "") return [{ value, pointer }];
  const dot = path.indexOf(".");
  const key = dot < 0 ? path : path.slice(0, dot);
  const child = isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  return child === undefined ? [] : valuesAt(child, dot < 0 ? "" : path.slice(dot + 1), `${pointer}/${key}`);
}

export function matches(record: JsonObject, filter: RecordFilter | undefined): boolean {
  if (filter === undefined) return true;
  const alternatives = isAlternatives(filter) ? filter : [filter];
  return alternatives.some((conditions) =>
    Object.entries(conditions).every(([field, wanted]) => {
      const values = valuesAt(record, field, "");
      if (wanted === null) return values.length === 0;
      const accepted = (Array.isArray(wanted) ? wanted : [wanted]) as readonly JsonValue[];
      return values.some(({ value }) => accepted.includes(value));
    }),
  );
}

function isAlternatives(filter: RecordFilter): filter is Extract<RecordFilter, readonly unknown[]> {
  return Array.isArray(filter);
}

function isObject(value: JsonValue): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
