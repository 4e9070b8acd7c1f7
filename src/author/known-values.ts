import type { Person } from "../model/config.ts";
import type { EvidenceDocument } from "../model/evidence.ts";
import { isObject, type JsonObject } from "../model/json.ts";
import type { FieldReference } from "../model/output-form.ts";
import { compareText } from "../text/compare-text.ts";

/** The people who are there on a day, as they are shown: `p-001 林志明`. */
export function shownPeople(people: readonly Person[], today: string): readonly string[] {
  return people.filter(({ left }) => left === undefined || left >= today).map(({ id, name }) => `${id} ${name}`);
}

/** A value with the name of its record, which may be empty. */
export type NamedValue = readonly [value: string, name: string];

/** The values of a field in the evidence of an output, in order, each with the name that its record has, if any. */
export function namedValues(
  { output, field }: FieldReference,
  documents: readonly Pick<EvidenceDocument, "output" | "data">[],
): readonly NamedValue[] {
  const named = new Map<string, string>();
  for (const document of documents) {
    if (document.output !== output) continue;
    for (const record of recordsOf(document)) {
      const [name = ""] = Object.entries(record).flatMap(([key, value]) => (/name$/.test(key) ? textsOf(value) : []));
      for (const value of textsAt(record, field)) named.set(value, name);
    }
  }
  return [...named].sort(([a], [b]) => compareText(a, b));
}

/** {@link namedValues} as they are shown: `A-0001 檔案伺服器`. */
export function referable(...given: Parameters<typeof namedValues>): readonly string[] {
  return namedValues(...given).map(([value, name]) => `${value} ${name}`.trimEnd());
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
