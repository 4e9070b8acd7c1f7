import type { EvidenceDocument } from "../model/evidence.ts";
import type { JsonObject, JsonValue } from "../model/json.ts";
import { type Parameter, type RecordFilter, thresholdOf } from "../model/policy.ts";
import { dayIn } from "../time/calendar.ts";
import { recordsOf, valuesAt } from "./records.ts";

/** The date of the envelope instead of a field of the record. */
export const documentDate = "$document";

/**
 * One piece of evidence in time: a record and the day on which its work was done, or a nil statement and its last day.
 */
export interface DatedEvidence {
  readonly date: string;
  readonly document: EvidenceDocument;
  /** Location of the date in the document. */
  readonly pointer: string;
  /** Null for a nil statement. */
  readonly record: JsonObject | null;
  readonly recordIndex: number;
}

/** The dated records of one valid document; records without the (optional) date field are skipped. */
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

export function matches(
  record: JsonObject,
  filter: RecordFilter | undefined,
  parameters: Readonly<Record<string, Parameter>>,
): boolean {
  if (filter === undefined) return true;
  const alternatives = isAlternatives(filter) ? filter : [filter];
  return alternatives.some((conditions) =>
    Object.entries(conditions).every(([field, wanted]) => {
      const values = valuesAt(record, field, "");
      if (wanted === null) return values.length === 0;
      const threshold = thresholdOf(wanted);
      if (threshold !== null) return values.some(({ value }) => Number(value) >= Number(parameters[threshold]?.value));
      const accepted = (Array.isArray(wanted) ? wanted : [wanted]) as readonly JsonValue[];
      return values.some(({ value }) => accepted.includes(value));
    }),
  );
}

function isAlternatives(filter: RecordFilter): filter is Extract<RecordFilter, readonly unknown[]> {
  return Array.isArray(filter);
}
