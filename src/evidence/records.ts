import type { Envelope, EvidenceDocument } from "../model/evidence.ts";
import type { JsonObject, JsonValue } from "../model/json.ts";
import { isObject } from "../model/json.ts";
import { memo } from "../text/memo.ts";

export function recordsOf(document: EvidenceDocument): readonly JsonObject[] {
  const { records } = document.data;
  if (!Array.isArray(records)) return [];
  // Of a valid document all are: a list that is read again and again is neither copied nor looked at again.
  if (ofObjects.has(records)) return records as readonly JsonObject[];
  if (!records.every(isObject)) return records.filter(isObject);
  ofObjects.add(records);
  return records;
}

const ofObjects = new WeakSet<readonly JsonValue[]>();

/** How many there are; the records themselves need not be read for it. */
export function recordCount(document: EvidenceDocument): number {
  return document.head ? (document.head.records ?? 0) : recordsOf(document).length;
}

/** What every run asks of it; its data need not be read for it. */
export function envelopeOf(document: Pick<EvidenceDocument, "data" | "head">): Envelope {
  return document.head?.envelope ?? document.data;
}

/** Its data, of which the records are read when somebody asks for them. */
export function fieldsOf(document: EvidenceDocument): JsonObject {
  const { head } = document;
  if (!head) return document.data;
  if (head.records === null) return head.envelope;
  return {
    ...head.envelope,
    get records() {
      return document.data.records as JsonValue;
    },
  };
}

export function nilOf(document: EvidenceDocument): JsonObject | null {
  const { nil } = envelopeOf(document);
  return nil !== undefined && isObject(nil) ? nil : null;
}

export interface PlacedRecord {
  readonly document: EvidenceDocument;
  readonly record: JsonObject;
}

/**
 * Whether the record speaks for its subject rather than another one that was read before it: that of the newer document,
 * of one date that of the newer work, else the one that is read last.
 */
export function speaksInsteadOf(next: PlacedRecord, before: PlacedRecord, eventDate: string | null): boolean {
  const [day, dayBefore] = [next.document.date ?? "", before.document.date ?? ""];
  return day > dayBefore || (day === dayBefore && workOf(next, eventDate) >= workOf(before, eventDate));
}

function workOf({ record }: PlacedRecord, eventDate: string | null): string {
  const [first] = valuesAt(record, eventDate ?? "", "");
  return typeof first?.value === "string" ? first.value : "";
}

export interface PlacedValue {
  readonly value: JsonValue;
  readonly pointer: string;
}

/** What names the record within its document, such as `A-0007`. */
export function recordKey(record: JsonObject, key: readonly string[]): string {
  return key.length === 1 ? keyPart(record, key[0] ?? "") : key.map((field) => keyPart(record, field)).join(", ");
}

function keyPart(record: JsonObject, field: string): string {
  const only = Object.hasOwn(record, field) ? record[field] : undefined;
  if (typeof only === "string") return only;
  return valuesAt(record, field, "")
    .map(({ value }) => String(value))
    .join(" ");
}

/** The values that a field path such as `exercises.asset_id` reaches; lists along the path are traversed. */
export function valuesAt(value: JsonValue, path: string, pointer: string): PlacedValue[] {
  const found: PlacedValue[] = [];
  collect(value, namesIn(path), 0, pointer, found);
  return found;
}

function collect(
  value: JsonValue,
  fields: readonly string[],
  depth: number,
  pointer: string,
  found: PlacedValue[],
): void {
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) {
      collect(value[index] as JsonValue, fields, depth, `${pointer}/${index}`, found);
    }
    return;
  }
  const key = fields[depth];
  if (key === undefined) {
    found.push({ value, pointer });
    return;
  }
  const child = isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  if (child !== undefined) collect(child, fields, depth + 1, `${pointer}/${key}`, found);
}

/** Whether a test holds of all values that a field path reaches, see {@link valuesAt}. */
export function everyValueAt(value: JsonValue, path: string, holds: (value: JsonValue) => boolean): boolean {
  return every(value, namesIn(path), 0, holds);
}

/** Whether a test holds of one of them. */
export function someValueAt(value: JsonValue, path: string, holds: (value: JsonValue) => boolean): boolean {
  return !everyValueAt(value, path, (one) => !holds(one));
}

function every(
  value: JsonValue,
  fields: readonly string[],
  depth: number,
  holds: (value: JsonValue) => boolean,
): boolean {
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) {
      if (!every(value[index] as JsonValue, fields, depth, holds)) return false;
    }
    return true;
  }
  const key = fields[depth];
  if (key === undefined) return holds(value);
  const child = isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  return child === undefined || every(child, fields, depth + 1, holds);
}

/** Paths are those of schemas and policies: few, and asked for every record. */
const namesIn = memo((path: string): readonly string[] => (path === "" ? [] : path.split(".")));
