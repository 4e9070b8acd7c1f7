import { documentDate } from "../../evidence/event-dates.ts";
import { recordKey, recordsOf, valuesAt } from "../../evidence/records.ts";
import type { OutputInfo } from "../../evidence/validators.ts";
import type { EvidenceDocument } from "../../model/evidence.ts";
import type { JsonObject } from "../../model/json.ts";
import type { Cadence, Policy } from "../../model/policy.ts";
import { groupBy } from "../../text/group-by.ts";
import { dayIn } from "../../time/calendar.ts";
import { addDuration } from "../../time/durations.ts";
import type { Breach } from "../evaluate-rule.ts";
import { breachAt, type RuleProgram } from "./program.ts";

/**
 * Of a register, every row of the newest document has been renewed within the interval of its output: one row that was
 * proves nothing of the others. Of several rows of one subject, the newest counts.
 */
export const rowDates: RuleProgram = ({ documents, schemas, policy, config: { timezone }, asOf }) => {
  let evaluated = 0;
  const breaches: Breach[] = [];
  const disposed = disposedAssets(documents);
  for (const [output, all] of groupBy(documents, (document) => document.output ?? "")) {
    const schema = schemas.get(output);
    const asked = schema?.everyRow ? askedOfRows(policy.cadences[output], policy, schema) : null;
    if (!schema || !asked) continue;
    const isEnded = (record: JsonObject) =>
      schema.everyRow?.endedBy.some((field) => Object.hasOwn(record, field)) ||
      (typeof record.asset_id === "string" && disposed.has(record.asset_id));
    const rows = newestRows(newestOf(all), schema, asked.field, timezone).filter(({ record }) => !isEnded(record));
    const overdue = rows.filter(({ day }) => asOf > addDuration(day, asked.interval));
    evaluated += rows.length;
    // Where no row is current, the evidence has expired as a whole, which is a finding of its own.
    if (overdue.length === rows.length) continue;
    for (const { document, index, subject, day } of overdue) {
      const values = { id: document.id ?? "", row: subject, date: day, interval: asked.interval };
      breaches.push(breachAt(document, `/records/${index}/${asked.field}`, { values }));
    }
  }
  return { evaluated, breaches };
};

interface Row {
  readonly document: EvidenceDocument;
  readonly record: JsonObject;
  readonly index: number;
  readonly subject: string;
  readonly day: string;
}

/** The date that the policy asks of the newest row, and for how long it is good. */
function askedOfRows(
  cadence: Cadence | undefined,
  { parameters }: Policy,
  { eventDate }: OutputInfo,
): { readonly field: string; readonly interval: string } | null {
  for (const { where, subjects, max_age, date = eventDate } of cadence?.requirements ?? []) {
    const interval = max_age === undefined ? undefined : parameters[max_age]?.value;
    if (where || subjects || typeof interval !== "string" || date === null || date === documentDate) continue;
    return { field: date, interval };
  }
  return null;
}

function newestOf(documents: readonly EvidenceDocument[]): readonly EvidenceDocument[] {
  const newest = documents.reduce((day, { date }) => (date !== null && date > day ? date : day), "");
  return documents.filter(({ date }) => date === newest);
}

/** Of each subject, which is what the key says without the date, the row of the last day. */
function newestRows(
  documents: readonly EvidenceDocument[],
  { key }: OutputInfo,
  field: string,
  timezone: string,
): readonly Row[] {
  const subjectKey = key.filter((one) => one !== field);
  const newest = new Map<string, Row>();
  for (const document of documents) {
    for (const [index, record] of recordsOf(document).entries()) {
      const [written] = valuesAt(record, field, "");
      if (typeof written?.value !== "string") continue;
      const row = {
        document,
        record,
        index,
        subject: recordKey(record, subjectKey),
        day: dayIn(timezone, written.value),
      };
      const before = newest.get(row.subject);
      if (!before || before.day < row.day) newest.set(row.subject, row);
    }
  }
  return [...newest.values()];
}

function disposedAssets(documents: readonly EvidenceDocument[]): ReadonlySet<string> {
  const inventories = documents.filter(({ output }) => output === "O2.1.1");
  const records = newestOf(inventories).flatMap(recordsOf);
  return new Set(records.flatMap(({ asset_id, status }) => (status === "disposed" ? [String(asset_id)] : [])));
}
