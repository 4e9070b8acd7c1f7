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

/** The values of a field in the evidence of an output that may still be named, each with the name that its record has. */
export function referable(target: FieldReference, { recordsOf, reference }: Standing): readonly string[] {
  return [...recordsOf(target)]
    .filter(([value]) => reference(target, value) === null)
    .sort(([a], [b]) => compareText(a, b))
    .map(([value, record]) => {
      const [name = ""] = Object.entries(record).flatMap(([key, text]) => (/name$/.test(key) ? textsOf(text) : []));
      return `${value} ${name}`.trimEnd();
    });
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
