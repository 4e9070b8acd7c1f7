import { envelopeOf, recordsOf } from "../evidence/records.ts";
import type { EvidenceDocument } from "../model/evidence.ts";
import type { JsonObject, JsonValue } from "../model/json.ts";

/**
 * The names of the fields of envelopes and records that are not the same in two lists of documents; null where the lists
 * differ otherwise: in their documents, or in how many records these have.
 */
export function differingFields(
  was: readonly EvidenceDocument[],
  is: readonly EvidenceDocument[],
): ReadonlySet<string> | null {
  const differing = new Set<string>();
  const note = (one: JsonObject, other: JsonObject) => {
    for (const field of Object.keys({ ...one, ...other })) if (!isEqual(one[field], other[field])) differing.add(field);
  };
  const isAlike = was.every((one, at) => {
    const other = is[at];
    if (one === other) return true;
    if (one.path !== other?.path || one.index !== other.index || one.output !== other.output) return false;
    const [before, now] = [recordsOf(one), recordsOf(other)];
    note({ ...envelopeOf(one), records: null }, { ...envelopeOf(other), records: null });
    for (const [index, record] of before.entries()) note(record, now[index] ?? {});
    return before.length === now.length;
  });
  return isAlike && was.length === is.length ? differing : null;
}

function isEqual(one: JsonValue | undefined, other: JsonValue | undefined): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
