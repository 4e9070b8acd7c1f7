import type { Person } from "../model/config.ts";
import type { EvidenceDocument } from "../model/evidence.ts";
import { isObject, type JsonObject } from "../model/json.ts";
import type { FieldReference } from "../model/output-form.ts";
import { compareText } from "../text/compare-text.ts";
import type { Standing } from "./standing.ts";

/** The people who are there on a day, as they are shown: `p-001 林志明`. */
export function shownPeople(people: readonly Person[], today: string): readonly string[] {
  return people.filter(({ left }) => left === undefined || left >= today).map(({ id, name }) => `${id} ${name}`);
}

/** A value with the name of its record, which may be empty. */
export type NamedValue = readonly [value: string, name: string];

/** The values of a field in the evidence of an output, in order, each with the name that its record has, if any. */
export function namedValues(target: FieldReference, { recordsOf }: Pick<Standing, "recordsOf">): readonly NamedValue[] {
  return [...recordsOf(target)]
    .map(([value, record]): NamedValue => {
      const [name = ""] = Object.entries(record).flatMap(([key, text]) => (/name$/.test(key) ? textsOf(text) : []));
      return [value, name];
    })
    .sort(([a], [b]) => compareText(a, b));
}

/** Those of {@link namedValues} that may still be named. */
export function standingValues(target: FieldReference, standing: Standing): readonly NamedValue[] {
  return namedValues(target, standing).filter(([value]) => standing.reference(target, value) === null);
}

/** {@link standingValues} as they are shown: `A-0001 檔案伺服器`. */
export function referable(target: FieldReference, standing: Standing): readonly string[] {
  return standingValues(target, standing).map(([value, name]) => `${value} ${name}`.trimEnd());
}

export function recordsOf({ data }: Pick<EvidenceDocument, "data">): readonly JsonObject[] {
  return Array.isArray(data.records) ? data.records.filter(isObject) : [];
}

export function textsAt(record: JsonObject, field: string): readonly string[] {
  return textsOf(record[field]);
}

function textsOf(value: JsonObject[string] | undefined): readonly string[] {
  return typeof value === "string" ? [value] : [];
}
