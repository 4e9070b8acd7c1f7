import { isObject, type JsonObject, type JsonValue } from "../model/json.ts";
import type { FieldNode } from "./field-tree.ts";

/** Keys and indexes from the document on. */
export type Path = readonly (string | number)[];

export function valueIn(root: JsonValue | undefined, path: Path): JsonValue | undefined {
  let value = root;
  for (const step of path) {
    if (Array.isArray(value)) value = value[Number(step)];
    else value = isObject(value) && Object.hasOwn(value, step) ? value[String(step)] : undefined;
  }
  return value;
}

/**
 * The document with another value at a path; undefined removes it. A group or list that becomes empty goes too, except
 * items of lists: an empty record is still one.
 */
export function withValue(root: JsonObject, path: Path, value: JsonValue | undefined): JsonObject {
  const changed = changedAt(root, path, value);
  return isObject(changed) ? changed : {};
}

function changedAt(root: JsonValue | undefined, path: Path, value: JsonValue | undefined): JsonValue | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (typeof step === "number") {
    const items: JsonValue[] = Array.isArray(root) ? [...root] : [];
    const item = changedAt(items[step], rest, value);
    if (item === undefined && rest.length === 0) items.splice(step, 1);
    else items[step] = item ?? {};
    return items.length === 0 ? undefined : items;
  }
  const map: Record<string, JsonValue> = isObject(root) ? { ...root } : {};
  const inner = changedAt(map[step], rest, value);
  if (inner === undefined) delete map[step];
  else map[step] = inner;
  return Object.keys(map).length === 0 ? undefined : map;
}

/** The list at a path; empty where there is none. */
export function itemsIn(root: JsonObject, path: Path): readonly JsonValue[] {
  const value = valueIn(root, path);
  return Array.isArray(value) ? value : [];
}

/** The list with one item moved by one place, up (-1) or down (1). */
export function withItemMoved<T>(items: readonly T[], index: number, by: -1 | 1): readonly T[] {
  const target = index + by;
  const item = items[index];
  if (item === undefined || target < 0 || target >= items.length) return items;
  return spliced(spliced(items, index, 1), target, 0, item);
}

/** A copy of a list with some items replaced: `toSpliced`, which browsers of 2022 do not have. */
export function spliced<T>(items: readonly T[], start: number, count: number, ...added: readonly T[]): readonly T[] {
  return [...items.slice(0, start), ...added, ...items.slice(start + count)];
}

/** The same values with the keys in the order of the form; what it does not know comes last. */
export function inFormOrder(value: JsonValue, nodes: readonly FieldNode[]): JsonValue {
  if (Array.isArray(value)) return value.map((item) => inFormOrder(item, nodes));
  if (!isObject(value)) return value;
  const known = nodes.filter(({ key }) => Object.hasOwn(value, key));
  const names = new Set(known.map(({ key }) => key));
  const ordered = known.map(({ key, fields }) => [key, inFormOrder(value[key] ?? null, fields)] as const);
  return Object.fromEntries([...ordered, ...Object.entries(value).filter(([key]) => !names.has(key))]);
}
