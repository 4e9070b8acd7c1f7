import type { JsonObject } from "../model/json.ts";
import type { FieldType, OutputForm } from "../model/output-form.ts";

/** The fields of a record that say what the work found. */
export interface ResultFields {
  readonly names: readonly string[];
  /** Those that say what the work was about and how it is done, without dates and numbers that go on. */
  readonly subject: readonly string[];
  /** Those whose values are measured: numbers, and hashes of files. */
  readonly measured: readonly string[];
}

/** What a renewal of the document would leave out in any case, without being the result of any work. */
const dateTypes: ReadonlySet<FieldType> = new Set(["date", "datetime", "period"]);
const measuredTypes: ReadonlySet<FieldType> = new Set(["count", "hours", "percent", "number", "integer", "sha256"]);

/**
 * What the next period's document does not carry over (`renew` of the schema), except dates and who signed: the results
 * of an output.
 */
export function resultFields({ renew, key, fields }: OutputForm): ResultFields {
  const carried = new Set([...renew.keep, ...renew.next].map((path) => path.replace(/^records\./, "")));
  const isResult = (path: string, type: FieldType) =>
    !carried.has(path) && !key.includes(path) && !dateTypes.has(type) && type !== "person";
  const plain = fields.filter(({ path, type }) => isPlain(path) && !dateTypes.has(type));
  const own = plain.filter(({ path, type }) => isResult(path, type));
  return {
    names: own.map(({ path }) => path),
    subject: plain
      .filter(
        (field) => !own.includes(field) && field.type !== "person" && !renew.next.includes(`records.${field.path}`),
      )
      .map(({ path }) => path),
    measured: own.filter(({ type }) => measuredTypes.has(type)).map(({ path }) => path),
  };
}

function isPlain(path: string): boolean {
  return !/[.[]/.test(path);
}

/**
 * How much a record's measured values say, in significant digits; a hash says as much as anything can. Two periods without
 * a single incident are no surprise, two with 1,284,332 events are.
 */
export function digitsOf(record: JsonObject, { measured }: ResultFields): number {
  let digits = 0;
  for (const name of measured) {
    const value = record[name];
    if (typeof value === "string") digits += value.length;
    if (typeof value === "number" && value !== 0) digits += mantissaOf(value).replace(/[-.]/g, "").length;
  }
  return digits;
}

function mantissaOf(value: number): string {
  return value.toExponential().split("e")[0] ?? "";
}
