import type { EvidenceDocument } from "../model/evidence.ts";
import type { JsonObject, JsonValue } from "../model/json.ts";
import { type FieldCondition, type Parameter, type RecordFilter, thresholdOf } from "../model/policy.ts";
import { dayIn } from "../time/calendar.ts";
import { everyValueAt, recordsOf, someValueAt, valuesAt } from "./records.ts";

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

/**
 * The dated records of one valid document; records without the (optional) date field are skipped.
 *
 * @param records - those of the document, of which the field may be all that is known
 */
export function datedRecords(
  document: EvidenceDocument,
  field: string,
  timezone: string,
  records: readonly JsonObject[] = recordsOf(document),
): DatedEvidence[] {
  const dated: DatedEvidence[] = [];
  const isOfRecord = !field.includes(".");
  for (let recordIndex = 0; recordIndex < records.length; recordIndex++) {
    const record = records[recordIndex] as JsonObject;
    if (field === documentDate) {
      if (document.date !== null) dated.push({ date: document.date, document, pointer: "/date", record, recordIndex });
      continue;
    }
    const only = isOfRecord && Object.hasOwn(record, field) ? record[field] : undefined;
    if (typeof only === "string") {
      dated.push(new DatedRecord(dayIn(timezone, only), document, record, recordIndex, field));
      continue;
    }
    for (const { value, pointer } of valuesAt(record, field, `/records/${recordIndex}`)) {
      if (typeof value === "string")
        dated.push({ date: dayIn(timezone, value), document, pointer, record, recordIndex });
    }
  }
  return dated;
}

/** A record that has its date in a field of its own. Hardly anybody asks where: findings do. */
class DatedRecord implements DatedEvidence {
  readonly date: string;
  readonly document: EvidenceDocument;
  readonly record: JsonObject;
  readonly recordIndex: number;
  readonly #field: string;

  constructor(date: string, document: EvidenceDocument, record: JsonObject, recordIndex: number, field: string) {
    this.date = date;
    this.document = document;
    this.record = record;
    this.recordIndex = recordIndex;
    this.#field = field;
  }

  get pointer(): string {
    return `/records/${this.recordIndex}/${this.#field}`;
  }
}

/** Whether a record is one of those that a filter names; for each of many records. */
export function filterOf(
  filter: RecordFilter | undefined,
  parameters: Readonly<Record<string, Parameter>>,
): (record: JsonObject) => boolean {
  if (filter === undefined) return () => true;
  const alternatives = (isAlternatives(filter) ? filter : [filter]).map((conditions) =>
    Object.entries(conditions).map(([field, wanted]) => conditionOf(field, wanted, parameters)),
  );
  return (record) => alternatives.some((conditions) => conditions.every((holds) => holds(record)));
}

function conditionOf(
  field: string,
  wanted: FieldCondition,
  parameters: Readonly<Record<string, Parameter>>,
): (record: JsonObject) => boolean {
  if (wanted === null) return (record) => everyValueAt(record, field, () => false);
  const threshold = thresholdOf(wanted);
  if (threshold !== null) {
    const least = Number(parameters[threshold]?.value);
    return (record) => someValueAt(record, field, (value) => Number(value) >= least);
  }
  const accepted = (Array.isArray(wanted) ? wanted : [wanted]) as readonly JsonValue[];
  return (record) => someValueAt(record, field, (value) => accepted.includes(value));
}

function isAlternatives(filter: RecordFilter): filter is Extract<RecordFilter, readonly unknown[]> {
  return Array.isArray(filter);
}
