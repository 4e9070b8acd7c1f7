import type { JsonObject, JsonValue } from "../../model/json.ts";
import { dayIn } from "../../time/calendar.ts";
import { millisecondsOf } from "../../time/instants.ts";
import { EvaluationError } from "./field-values.ts";
import { isDayOrTime } from "./time-functions.ts";
import { isView, type View } from "./views.ts";

/** Records by the values that the field at a path holds; lists on the way are entered. What is in an order is sorted once. */
export class RecordIndex {
  readonly #values: ReadonlyMap<unknown, readonly View[]>;
  readonly #timezone: string;
  #texts: readonly string[] | null = null;
  #times: ReadonlyMap<string, readonly View[]> | null = null;
  #order: readonly string[] = [];

  /** @param path of fields, `items.account_id` */
  constructor(records: readonly View[], path: string, timezone: string) {
    const values = new Map<unknown, View[]>();
    const fields = path.split(".");
    for (const view of records) {
      if (!isView(view)) throw new EvaluationError("a list has an item that is no record");
      const value = soleValue(view.$raw, fields);
      if (value !== undefined) put(values, value, view);
      else for (const one of new Set(valuesOf(view.$raw, fields))) put(values, one, view);
    }
    this.#values = values;
    this.#timezone = timezone;
  }

  /** The records of which the field is, or as a list contains, the value. */
  lookup(value: unknown): readonly View[] {
    return this.#values.get(value) ?? nothing;
  }

  /** The records of each value. */
  groups(): readonly (readonly View[])[] {
    return [...this.#values.values()];
  }

  /** The records of which the field holds the last text, or day, that is not after the given one. */
  inForce(value: string): readonly View[] {
    this.#texts ??= textsOf(this.#values).sort();
    return this.lookup(this.#texts[countBefore(this.#texts, value, true) - 1]);
  }

  /** The records of which the field holds a time from one to another, a day being all of it; in the order of time. */
  between(from: string, to: string): readonly View[] {
    const times = this.#byTime();
    const first = countBefore(this.#order, this.#placeOf(from), false);
    const after = countBefore(this.#order, this.#placeOf(to) + (to.length === 10 ? endOfDay : ""), true);
    return [...new Set(this.#order.slice(first, after).flatMap((time) => times.get(time) ?? nothing))];
  }

  #byTime(): ReadonlyMap<string, readonly View[]> {
    if (this.#times) return this.#times;
    const times = new Map<string, View[]>();
    for (const text of textsOf(this.#values).filter(isDayOrTime)) {
      for (const view of this.lookup(text)) put(times, this.#placeOf(text), view);
    }
    this.#times = times;
    this.#order = [...times.keys()].sort();
    return times;
  }

  /** A text that has the place of a day or time among others: its day, and of a time the milliseconds too. */
  #placeOf(text: string): string {
    if (text.length === 10 || !isDayOrTime(text)) return text;
    return `${dayIn(this.#timezone, text)} ${String(millisecondsOf(text) - firstTime).padStart(longestTime)}`;
  }
}

const nothing: readonly View[] = [];
/** After all times of a day. */
const endOfDay = "~";
/** Milliseconds before which no date-time lies, and the digits of those since then. */
const [firstTime, longestTime] = [-1e14, 15];

function textsOf(values: ReadonlyMap<unknown, unknown>): string[] {
  return [...values.keys()].filter((value) => typeof value === "string");
}

/** How many of texts in their order come before the given one, itself included or not. */
function countBefore(texts: readonly string[], given: string, isIncluded: boolean): number {
  let [low, high] = [0, texts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const text = texts[middle] as string;
    if (text < given || (isIncluded && text === given)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function put<Value>(groups: Map<Value, View[]>, value: Value, view: View): void {
  const group = groups.get(value);
  if (group) group.push(view);
  else groups.set(value, [view]);
}

/** The value of a path that is one field, when it is neither absent nor a list: that of nearly all. */
export function soleValue(record: JsonObject, fields: readonly string[]): JsonValue | undefined {
  const field = fields[0] ?? "";
  const value = fields.length === 1 && Object.hasOwn(record, field) ? record[field] : undefined;
  return value === null || Array.isArray(value) ? undefined : value;
}

/** The values that a path of fields reaches from one of them on; lists on the way are entered. */
export function valuesOf(value: JsonValue | undefined, fields: readonly string[], depth = 0): readonly JsonValue[] {
  if (value === undefined || value === null) return none;
  if (Array.isArray(value)) return value.flatMap((item) => valuesOf(item, fields, depth));
  const field = fields[depth];
  if (field === undefined) return [value];
  return typeof value === "object" && Object.hasOwn(value, field) ? valuesOf(value[field], fields, depth + 1) : none;
}

const none: readonly JsonValue[] = [];
