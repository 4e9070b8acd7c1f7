import type { JsonObject, JsonValue } from "../../model/json.ts";
import { momentOf, nextDay } from "../../time/calendar.ts";
import type { Budget } from "./budget.ts";
import { EvaluationError } from "./field-values.ts";
import { checkedTime, isDayOrTime } from "./time-functions.ts";
import { isView, type View } from "./views.ts";

/**
 * Records by the values that the field at a path holds; lists on the way are entered. What is in an order is sorted once. One that
 * is asked for and not kept goes through its records each time: of a few, that is faster than to prepare anything.
 */
export class RecordIndex {
  readonly #records: readonly View[];
  readonly #fields: readonly string[];
  readonly #timezone: string;
  readonly #isKept: boolean;
  #values: ReadonlyMap<unknown, readonly View[]> | null = null;
  #groups: readonly (readonly View[])[] | null = null;
  #byTime: RecordsByTime | null = null;
  #lastToEnd: Map<string, readonly (readonly View[])[]> | null = null;

  /** @param fields the path, `items` and `account_id` */
  constructor(records: readonly View[], fields: readonly string[], timezone: string, isKept: boolean) {
    this.#records = records;
    this.#fields = fields;
    this.#timezone = timezone;
    this.#isKept = isKept;
  }

  // One that is kept gives the same list for the same records, so that there is one index of that, and what follows from it
  // is found once; only between() makes a new one.

  /** The records of which the field is, or as a list contains, the value. */
  lookup(value: unknown): readonly View[] {
    if (this.#isKept) return this.#byValue().get(value) ?? nothing;
    const found: View[] = [];
    this.#forEach((one, view) => {
      if (one === value) found.push(view);
    });
    return found;
  }

  /** The records of each value. */
  groups(): readonly (readonly View[])[] {
    this.#groups ??= [...this.#byValue().values()];
    return this.#groups;
  }

  /** The records of which the field holds the last day or time that is not after the given one. */
  inForce(time: string): readonly View[] {
    return this.#recordsAt(this.#timesBefore(this.#endOf(time)) - 1);
  }

  /** The records of which the field holds the last day or time before the given one. */
  lastBefore(time: string): readonly View[] {
    return this.#recordsAt(this.#timesBefore(this.#startOf(time)) - 1);
  }

  /** The records of which the field holds the first day or time after the given one. */
  firstAfter(time: string): readonly View[] {
    return this.#recordsAt(this.#timesBefore(this.#endOf(time)));
  }

  /**
   * Of the records of which the field holds a day or time that is not after the given one, one that has the last in another
   * field, such as the end of what begins with the first; none when no such record has both.
   */
  lastToEnd(endPath: string, time: string): readonly View[] {
    this.#lastToEnd ??= new Map();
    let last = this.#lastToEnd.get(endPath);
    if (!last) {
      last = this.#lastEnds(endPath.split("."));
      this.#lastToEnd.set(endPath, last);
    }
    return last[this.#timesBefore(this.#endOf(time)) - 1] ?? nothing;
  }

  /**
   * The records of which the field holds a time from one to another, a day being all of it; in the order of time. Each of
   * them takes a step.
   */
  between(from: string, to: string, spend: Budget["spend"]): readonly View[] {
    const first = this.#timesBefore(this.#startOf(from));
    const after = this.#timesBefore(this.#endOf(to));
    const records = this.#inOrder().records.slice(first, after).flat();
    spend(records.length);
    return distinct(records);
  }

  #byValue(): ReadonlyMap<unknown, readonly View[]> {
    if (this.#values) return this.#values;
    const values = new Map<unknown, View[]>();
    this.#forEach((value, view) => put(values, value, view));
    this.#values = values;
    return values;
  }

  /** Every value that the field of each record holds, once. */
  #forEach(visit: (value: unknown, view: View) => void): void {
    for (const view of this.#records) {
      if (!isView(view)) throw new EvaluationError("a list has an item that is no record");
      const value = soleValue(view.$raw, this.#fields);
      if (value !== undefined) visit(value, view);
      else for (const one of distinct(valuesOf(view.$raw, this.#fields))) visit(one, view);
    }
  }

  /** For each time in their order, which of the records up to it ends last. */
  #lastEnds(fields: readonly string[]): readonly (readonly View[])[] {
    let last = nothing;
    let end = Number.NEGATIVE_INFINITY;
    return this.#inOrder().records.map((records) => {
      for (const view of records) {
        for (const value of valuesOf(view.$raw, fields)) {
          if (typeof value !== "string" || !isDayOrTime(value) || this.#endOf(value) <= end) continue;
          [last, end] = [[view], this.#endOf(value)];
        }
      }
      return last;
    });
  }

  #recordsAt(place: number): readonly View[] {
    return this.#inOrder().records[place] ?? nothing;
  }

  /** How many of the times come before a moment. */
  #timesBefore(moment: number): number {
    const { times } = this.#inOrder();
    let [low, high] = [0, times.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((times[middle] as number) < moment) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #inOrder(): RecordsByTime {
    if (this.#byTime) return this.#byTime;
    const byTime = new Map<number, View[]>();
    const add = (value: unknown, views: readonly View[]) => {
      if (typeof value !== "string" || !isDayOrTime(value)) return;
      const moment = momentOf(this.#timezone, value);
      for (const view of views) put(byTime, moment, view);
    };
    if (this.#isKept) for (const [value, views] of this.#byValue()) add(value, views);
    else this.#forEach((value, view) => add(value, [view]));
    const times = [...byTime.keys()].sort((a, b) => a - b);
    this.#byTime = { times, records: times.map((time) => distinct(byTime.get(time) ?? nothing)) };
    return this.#byTime;
  }

  /** In milliseconds; a day begins with its first moment in the time zone. */
  #startOf(time: string): number {
    return momentOf(this.#timezone, checkedTime(time));
  }

  /** The first moment after a day or time. */
  #endOf(time: string): number {
    return checkedTime(time).length === 10
      ? momentOf(this.#timezone, nextDay(time))
      : momentOf(this.#timezone, time) + 1;
  }
}

/** The times in their order, and the records of each. */
interface RecordsByTime {
  readonly times: readonly number[];
  readonly records: readonly (readonly View[])[];
}

const nothing: readonly View[] = [];

function put<Value>(groups: Map<Value, View[]>, value: Value, view: View): void {
  const group = groups.get(value);
  if (group) group.push(view);
  else groups.set(value, [view]);
}

/** Each item once. Nearly all of these lists have one item or none, for which a set would take longer than the rest. */
function distinct<Item>(items: readonly Item[]): readonly Item[] {
  return items.length > 1 ? [...new Set(items)] : items;
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
