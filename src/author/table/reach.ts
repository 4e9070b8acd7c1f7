import { isObject, type JsonObject, type JsonValue } from "../../model/json.ts";

/** How a path such as `records[].findings[].clause` leads from a document to a value. */
export interface Reach {
  /** The lists on the way: `records`, `findings`. Their number is the level of the object that has the value. */
  readonly lists: readonly string[];
  /** The keys from that object to the value; empty for the path of a table. */
  readonly keys: readonly string[];
}

export function reachOf(path: string): Reach {
  const parts = path.split("[]");
  const lists = parts.slice(0, -1).map((list) => list.replace(/^\./, ""));
  const keys = (parts.at(-1) ?? "").split(".").filter((key) => key !== "");
  return { lists, keys };
}

/** The value below an object; undefined where there is none, or null, which a draft has instead. */
export function valueAt(from: JsonObject, keys: readonly string[]): JsonValue | undefined {
  let value: JsonValue | undefined = from;
  for (const key of keys) value = isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  return value ?? undefined;
}

/** The objects of a list; none where there is no list. */
export function itemsAt(from: JsonObject, list: string): readonly JsonObject[] {
  const items = valueAt(from, list.split("."));
  return Array.isArray(items) ? items.filter(isObject) : [];
}
