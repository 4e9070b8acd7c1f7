import type { RecordView } from "./views.ts";

/** An expression failed on a record, in the words of the library of the expression language. */
export class EvaluationError extends Error {}

/** The value of a field that has to be there. */
export function scalar(view: RecordView, field: string, type: "string" | "double" | "bool"): unknown {
  return scalarOrNothing(view, field, type) ?? noSuchKey(field);
}

const javaScriptTypes = { string: "string", double: "number", bool: "boolean", int: "bigint" } as const;

/** The value of a field; undefined when it is absent. */
export function scalarOrNothing(view: RecordView, field: string, type: "string" | "double" | "bool"): unknown {
  const value = view.$raw[field] ?? undefined;
  if (value === undefined || typeof value === javaScriptTypes[type]) return value;
  throw new EvaluationError(`Field '${field}' is not of type '${type}', got '${typeNameOf(value)}'`);
}

export function listOf(view: RecordView, field: string): readonly unknown[] | undefined {
  const value = view.$raw[field];
  return Array.isArray(value) ? value : undefined;
}

/** The type of a value as the library names it. */
function typeNameOf(value: unknown): string {
  if (value === null) return "null";
  for (const [name, type] of Object.entries(javaScriptTypes)) {
    if (typeof value === type) return name;
  }
  return Array.isArray(value) ? "list<dyn>" : "map<dyn, dyn>";
}

/** How JavaScript knows the values of a type. */
export function jsTypeNamed(type: string): string {
  return javaScriptTypes[type as keyof typeof javaScriptTypes] ?? "object";
}

/** By the declaration of an item, `x: string`: how JavaScript knows its type. */
const itemTypes = new Map<string, string>();

/** How JavaScript knows the type of an item, `x: string`. */
export function jsTypeOf(item: string): string {
  let type = itemTypes.get(item);
  if (type === undefined) {
    type = jsTypeNamed(typeOfItem(item));
    itemTypes.set(item, type);
  }
  return type;
}

/**
 * Nothing that was validated fails this: a roster that a program gives might.
 *
 * @param type what {@link jsTypeOf} says of the item
 */
export function checkItem(value: unknown, item: string, type: string): void {
  if (typeof value === type && value !== null) return;
  if (value === undefined) throw new EvaluationError("Unsupported type: undefined");
  const [name] = item.split(": ");
  throw new EvaluationError(`Variable '${name}' is not of type '${typeOfItem(item)}', got '${typeNameOf(value)}'`);
}

function typeOfItem(item: string): string {
  return item.slice(item.indexOf(": ") + 2);
}

export function noSuchKey(field: string): never {
  throw new EvaluationError(`No such key: ${field}`);
}
