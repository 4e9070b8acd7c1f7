import { type PlacedRecord, speaksInsteadOf, valuesAt } from "../evidence/records.ts";
import type { Person } from "../model/config.ts";
import type { EvidenceDocument } from "../model/evidence.ts";
import { isObject, type JsonObject } from "../model/json.ts";
import type { FieldReference, OutputForm } from "../model/output-form.ts";
import type { GoneReason } from "../model/renewal-note.ts";

/** Whether what documents name is still there. */
export interface Standing {
  /** The records of other evidence with a value, each the newest that says something about it. */
  readonly recordsOf: (target: FieldReference) => ReadonlyMap<string, JsonObject>;
  readonly reference: (target: FieldReference, value: string) => GoneReason | null;
  readonly person: (id: string) => GoneReason | null;
  /** The name of a person, null if the roster does not have them. */
  readonly nameOf: (id: string) => string | null;
}

/** Whether what a record is about is no more, by the schema of its output. */
export function hasEnded(record: JsonObject, { ended }: Pick<OutputForm, "ended">): boolean {
  return Object.entries(ended).some(([field, values]) => values.includes(String(record[field])));
}

/** @param day - who left before it is not there any more */
export function standingOn(
  day: string,
  documents: readonly EvidenceDocument[],
  people: readonly Person[] | null,
  forms: ReadonlyMap<string, OutputForm>,
): Standing {
  const known = new Map<string, ReadonlyMap<string, JsonObject>>();
  const byId = new Map(people?.map((person) => [person.id, person]));
  const recordsOf = (target: FieldReference) => {
    const key = `${target.output}.${target.field}`;
    const found = known.get(key) ?? newestRecords(target, documents, forms.get(target.output)?.eventDate ?? null);
    known.set(key, found);
    return found;
  };
  return {
    recordsOf,
    reference(target, value) {
      const records = recordsOf(target);
      const record = records.get(value);
      // Without any evidence of the other output, nothing is known about it.
      if (!record) return records.size > 0 ? "unknown" : null;
      const form = forms.get(target.output);
      return form && hasEnded(record, form) ? "ended" : null;
    },
    person(id) {
      const person = byId.get(id);
      if (!person) return people === null ? null : "unknown";
      return person.left !== undefined && person.left < day ? "left" : null;
    },
    nameOf: (id) => byId.get(id)?.name ?? null,
  };
}

function newestRecords(
  { output, field }: FieldReference,
  documents: readonly EvidenceDocument[],
  eventDate: string | null,
): ReadonlyMap<string, JsonObject> {
  const newest = new Map<string, PlacedRecord>();
  for (const document of documents) {
    if (document.output !== output) continue;
    const { records } = document.data;
    for (const record of Array.isArray(records) ? records.filter(isObject) : []) {
      const placed = { document, record };
      for (const { value } of valuesAt(record, field, "")) {
        const before = typeof value === "string" ? newest.get(value) : undefined;
        if (typeof value === "string" && (!before || speaksInsteadOf(placed, before, eventDate)))
          newest.set(value, placed);
      }
    }
  }
  return new Map([...newest].map(([value, { record }]) => [value, record]));
}
