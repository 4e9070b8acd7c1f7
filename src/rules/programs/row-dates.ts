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
import { newestAssets } from "./newest-assets.ts";
import { breachAt, type RuleProgram } from "./program.ts";

/**
 * Of a register, every row of the newest document has been renewed within the interval of its output: one row that was
 * proves nothing of the others. Of several rows of one subject, the newest counts. Assets in use that the newest document
 * leaves out are judged by their last row: a shorter register is no renewal of the one before.
 */
export const rowDates: RuleProgram = ({ documents, schemas, policy, config: { timezone }, asOf }) => {
  let evaluated = 0;
  const breaches: Breach[] = [];
  const assets = newestAssets({ documents, schemas });
  for (const [output, all] of groupBy(documents, (document) => document.output ?? "")) {
    const schema = schemas.get(output);
    const asked = schema?.everyRow ? askedOfRows(policy.cadences[output], policy, schema) : null;
    if (!schema || !asked) continue;
    const isEnded = (record: JsonObject) =>
      schema.everyRow?.endedBy.some((field) => Object.hasOwn(record, field)) ||
      (typeof record.asset_id === "string" && assets.get(record.asset_id)?.status === "disposed");
    const [newest, earlier] = byAge(all);
    const listed = newestRows(newest, schema, asked.field, timezone);
    const known = new Set(listed.map(({ asset }) => asset));
    const leftOut = newestRows(earlier, schema, asked.field, timezone).filter(
      ({ asset }) => asset !== null && !known.has(asset) && assets.get(asset)?.status === "in_use",
    );
    const rows = [...listed, ...leftOut].filter(({ record }) => !isEnded(record));
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
  /** The asset that the row is of, where the key names one. */
  readonly asset: string | null;
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

/** The documents of the last day, and those before it. */
function byAge(documents: readonly EvidenceDocument[]): [newest: EvidenceDocument[], earlier: EvidenceDocument[]] {
  const last = documents.reduce((day, { date }) => (date !== null && date > day ? date : day), "");
  return [documents.filter(({ date }) => date === last), documents.filter(({ date }) => date !== last)];
}

/** Of each subject, which is what the key says without the date, the row of the last day. */
function newestRows(
  documents: readonly EvidenceDocument[],
  { key, references }: OutputInfo,
  field: string,
  timezone: string,
): readonly Row[] {
  const subjectKey = key.filter((one) => one !== field);
  const assetField = key.find((one) => references[one] === "O2.1.1.asset_id");
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
        asset: assetField === undefined ? null : String(record[assetField]),
        day: dayIn(timezone, written.value),
      };
      const before = newest.get(row.subject);
      if (!before || before.day < row.day) newest.set(row.subject, row);
    }
  }
  return [...newest.values()];
}
