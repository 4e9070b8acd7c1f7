import type { JsonObject } from "../model/json.ts";
import type { FieldType, OutputForm } from "../model/output-form.ts";
import { significantDigits } from "../text/significant-digits.ts";

/** The fields of a record that say what the work found. */
export interface ResultFields {
  readonly names: readonly string[];
  /** Those that say what the work was about and how it is done, without dates and numbers that go on. */
  readonly subject: readonly string[];
  /** Those whose values are measured: numbers, and hashes of files. */
  readonly measured: readonly string[];
  /** Whether the key is a number that goes on, so that the same key is the same work. */
  readonly isNumbered: boolean;
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
    isNumbered: key.some((field) => renew.next.includes(`records.${field}`)),
    measured: own.filter(({ type }) => measuredTypes.has(type)).map(({ path }) => path),
  };
}

function isPlain(path: string): boolean {
  return !/[.[]/.test(path);
}

/** From so many significant digits on, a value is rather measured than set or counted on fingers. */
const fewestDigits = 3;

/**
 * How much a record's measured values say, in significant digits; a hash says as much as anything can. Two periods without
 * a single incident, or with the same 14 characters of a password, are no surprise; two with 1,284,332 events are.
 */
export function digitsOf(record: JsonObject, { measured }: ResultFields): number {
  const digits = measured.map((name) => {
    const value = record[name];
    return typeof value === "string" ? value.length : typeof value === "number" ? significantDigits(value) : 0;
  });
  return digits.filter((count) => count >= fewestDigits).reduce((sum, count) => sum + count, 0);
}
