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

/** The values that a field path such as `exercises.asset_id` reaches; lists along the path are traversed. */
export function valuesAt(value: JsonValue, path: string, pointer: string): { value: JsonValue; pointer: string }[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => valuesAt(item, path, `${pointer}/${index}`));
  if (path === "") return [{ value, pointer }];
  const dot = path.indexOf(".");
  const key = dot < 0 ? path : path.slice(0, dot);
  const child = isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  return child === undefined ? [] : valuesAt(child, dot < 0 ? "" : path.slice(dot + 1), `${pointer}/${key}`);
}
