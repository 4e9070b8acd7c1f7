import { isDeepStrictEqual } from "node:util";
import { isObject, type JsonObject, type JsonValue } from "../../model/json.ts";
import type { Table } from "./columns.ts";
import { reachOf, valueAt } from "./reach.ts";

/** Where a key belongs among its siblings, by its path in the document: `records[].recovery`. Lower ones come first. */
export type KeyOrder = (path: string) => number;

/** @param tables - of the envelope and of the output, or of the roster */
export function keyOrder(tables: readonly Table[]): KeyOrder {
  const positions = new Map<string, number>();
  for (const { path, position } of tables.flatMap((table) => [table, ...table.columns])) {
    const keys = path.replace(/\[\]$/, "").split(".");
    // The lists on the way have positions of their own, among their own siblings.
    const first = keys.findLastIndex((key) => key.endsWith("[]")) + 2;
    for (let count = first; count <= keys.length; count++) {
      const above = keys.slice(0, count).join(".");
      positions.set(above, Math.min(positions.get(above) ?? Number.POSITIVE_INFINITY, position));
    }
  }
  return (path) => positions.get(path) ?? Number.NEGATIVE_INFINITY;
}

/** A value to be set: undefined removes what is there. */
export interface Setting {
  /** In the document. */
  readonly path: string;
  /** From the object that gets the value: {@link reachOf} of the path. */
  readonly keys: readonly string[];
  readonly value: JsonValue | undefined;
}

/**
 * The object with the values set, in the order of the schema where keys are new; the same object when it has them
 * already. A group that becomes empty is removed.
 */
export function withValues(object: JsonObject, settings: readonly Setting[], order: KeyOrder): JsonObject {
  const changed = settings.filter(({ keys, value }) => !isSame(valueAt(object, keys), value));
  if (changed.length === 0) return object;
  const copy = { ...object };
  for (const { path, keys, value } of changed) {
    const above = path.slice(0, path.length - keys.join(".").length);
    set(copy, keys, value, { above, order });
  }
  return copy;
}

/** Cells do not keep blanks at the ends of a text, which say nothing. */
function isSame(before: JsonValue | undefined, value: JsonValue | undefined): boolean {
  if (typeof before === "string" && typeof value === "string") return before === value || before.trim() === value;
  return isDeepStrictEqual(before, value);
}

interface Place {
  /** What the path of a key of the object begins with: `records[].`. */
  readonly above: string;
  readonly order: KeyOrder;
}

function set(object: JsonObject, keys: readonly string[], value: JsonValue | undefined, { above, order }: Place): void {
  const [key = "", ...rest] = keys;
  if (rest.length === 0) {
    if (value === undefined) delete object[key];
    else insert(object, key, value, { above, order });
    return;
  }
  const group = object[key];
  const copy = isObject(group) ? { ...group } : {};
  set(copy, rest, value, { above: `${above}${key}.`, order });
  if (Object.keys(copy).length === 0) delete object[key];
  else insert(object, key, copy, { above, order });
}

/** Sets a key; a new one comes before those that the schema has behind it. */
function insert(object: JsonObject, key: string, value: JsonValue, { above, order }: Place): void {
  if (Object.hasOwn(object, key)) {
    object[key] = value;
    return;
  }
  const position = order(above + key);
  const keys = Object.keys(object);
  let at = keys.length;
  while (at > 0 && order(above + keys[at - 1]) > position) at--;
  const behind = keys.slice(at).map((name) => [name, object[name]] as const);
  for (const [name] of behind) delete object[name];
  object[key] = value;
  for (const [name, value] of behind) if (value !== undefined) object[name] = value;
}
