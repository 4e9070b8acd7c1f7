import type { EvidenceDocument } from "../model/evidence.ts";
import type { JsonObject, JsonValue } from "../model/json.ts";
import { isObject } from "../model/json.ts";

export function recordsOf(document: EvidenceDocument): readonly JsonObject[] {
  const { records } = document.data;
  return Array.isArray(records) ? records.filter(isObject) : [];
}

export function nilOf(document: EvidenceDocument): JsonObject | null {
  const { nil } = document.data;
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

/** The values that a field path such as `exercises.asset_id` reaches; lists along the path are traversed. */
export function valuesAt(value: JsonValue, path: string, pointer: string): { value: JsonValue; pointer: string }[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => valuesAt(item, path, `${pointer}/${index}`));
  if (path === "") return [{ value, pointer }];
  const dot = path.indexOf(".");
  const key = dot < 0 ? path : path.slice(0, dot);
  const child = isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  return child === undefined ? [] : valuesAt(child, dot < 0 ? "" : path.slice(dot + 1), `${pointer}/${key}`);
}

/** What names the record within its document, such as `A-0007`. */
export function recordKey(record: JsonObject, key: readonly string[]): string {
  return key
    .map((field) =>
      valuesAt(record, field, "")
        .map(({ value }) => String(value))
        .join(" "),
    )
    .join(", ");
}
