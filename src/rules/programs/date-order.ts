import { envelopeOf, everyValueAt, nilOf, recordsOf } from "../../evidence/records.ts";
import type { OutputInfo } from "../../evidence/validators.ts";
import type { EvidenceDocument } from "../../model/evidence.ts";
import type { JsonObject, JsonValue } from "../../model/json.ts";
import type { LocalizedText } from "../../model/locale.ts";
import { fieldPathOf, pointerPattern } from "../../text/json-pointer.ts";
import { memo } from "../../text/memo.ts";
import { dayIn } from "../../time/calendar.ts";
import { compareTimes } from "../../time/compare-times.ts";
import { addDays } from "../../time/days.ts";
import type { Breach } from "../evaluate-rule.ts";
import { type PlacedText, textsAt } from "./placed-texts.ts";
import { breachAt, type DocumentProgram, nothingFound } from "./program.ts";

const unnamed = { "zh-TW": "時間", en: "time" };

/**
 * Days and times that the schema declares to follow one another do, a document is approved on its day or later and states
 * nothing of days after it, and nothing that has happened lies after the as-of date. A day is compared with a time by its day.
 */
export const dateOrder: DocumentProgram = {
  asks: () => [],
  judging: ({ schemas, config: { timezone }, asOf }, messages) => {
    const fieldsOf = memo((output: string | null) => dateFields(schemas.get(output ?? "")));
    // Two days apart, offsets decide nothing: nearly all days and times are compared as they are written.
    const longOver = addDays(asOf, -2);
    const isOver = (value: JsonValue) =>
      typeof value !== "string" || value < longOver || dayIn(timezone, value) <= asOf;
    return (document) => {
      const { orders, others, titleOf } = fieldsOf(document.output);
      const [made, approved, nilUpTo] = daysOf(document);
      if (orders.length + others.length === 0 && !approved && !nilUpTo) return nothingFound;
      const records = recordsOf(document);
      const breaches: Breach[] = [];
      const isAfter = (one: PlacedText, other: PlacedText) =>
        made.value !== "" && compareTimes(one.value, other.value, timezone) > 0;
      const named = (pointer: string) => ({ [pointer]: titleOf(pointer) ?? unnamed });
      const notInOrder = ([first, then]: readonly [PlacedText, PlacedText]) => {
        const names = { earlier_field: first.pointer, later_field: then.pointer };
        const values = { id: document.id ?? "", ...names, earlier: first.value, later: then.value };
        breaches.push(breachAt(document, then.pointer, { values, labels: mapValues(names, named) }));
      };
      const notOver = ({ value, pointer }: PlacedText) => {
        const names = { field: pointer };
        const values = { id: document.id ?? "", ...names, time: value, asOf };
        const explained = { values, labels: mapValues(names, named), message: messages("future") };
        breaches.push(breachAt(document, pointer, explained));
      };
      if (approved && isAfter(made, approved)) notInOrder([made, approved]);
      if (approved && !isOver(approved.value)) notOver(approved);
      if (nilUpTo && isAfter(nilUpTo, made)) notInOrder([nilUpTo, made]);
      for (let index = 0; index < records.length; index++) {
        const record = records[index] as JsonObject;
        for (const fields of orders) {
          if (!isPlainlyInOrder(record, fields, timezone)) {
            brokenOrder(record, index, fields, timezone).forEach(notInOrder);
          }
        }
        for (const field of others) {
          if (everyValueAt(record, field, isOver)) continue;
          textsAt(record, field, index)
            .filter(({ value }) => !isOver(value))
            .forEach(notOver);
        }
      }
      return { evaluated: records.length, breaches };
    };
  },
};

/** The day of the document, the time of its approval, and the last day of which its nil statement speaks. */
function daysOf(document: EvidenceDocument): [PlacedText, PlacedText | null, PlacedText | null] {
  const { approved_at: approved } = envelopeOf(document);
  const to = nilOf(document)?.to;
  const at = (pointer: string, value: string): PlacedText => ({ value, pointer, item: "" });
  return [
    at("/date", document.date ?? ""),
    typeof approved === "string" ? at("/approved_at", approved) : null,
    typeof to === "string" ? at("/nil/to", to) : null,
  ];
}

interface DateFields {
  /** Paths of fields whose values are to follow one another. */
  readonly orders: readonly (readonly string[])[];
  /** Those of times, save the event date: it has a finding of its own when it has not come yet. */
  readonly others: readonly string[];
  readonly titleOf: (pointer: string) => LocalizedText | null | undefined;
}

function dateFields(schema: OutputInfo | undefined): DateFields {
  if (!schema) return { orders: [], others: [], titleOf: () => null };
  const times = schema.times.map((path) => fieldPathOf(path.slice("/records/*/".length)));
  return {
    orders: schema.order.map((fields) => fields.map(fieldPathOf)),
    others: times.filter((path) => path !== schema.eventDate),
    titleOf: (pointer) => schema.properties[pointerPattern(pointer)],
  };
}

/**
 * Whether all values of each field follow all those of the field before, whichever belong together: what nearly all records
 * say, without their places. Where a list mixes days and times, there is no last one of them to compare with.
 */
function isPlainlyInOrder(record: JsonObject, fields: readonly string[], timezone: string): boolean {
  let before = "";
  let last = "";
  const follows = (value: JsonValue) => {
    if (typeof value !== "string") return true;
    if (value === "") return false;
    if (before !== "" && compareTimes(before, value, timezone) > 0) return false;
    if (last !== "" && last.length > 10 !== value.length > 10) return false;
    if (last === "" || compareTimes(last, value, timezone) < 0) last = value;
    return true;
  };
  for (const field of fields) {
    if (!everyValueAt(record, field, follows)) return false;
    if (last !== "") before = last;
    last = "";
  }
  return true;
}

/** Pairs of times of which the second should not be before the first. */
function brokenOrder(
  record: JsonObject,
  index: number,
  fields: readonly string[],
  timezone: string,
): [PlacedText, PlacedText][] {
  const broken: [PlacedText, PlacedText][] = [];
  let earlier: readonly PlacedText[] = [];
  for (const field of fields) {
    const found = textsAt(record, field, index);
    if (found.length === 0) continue;
    const firstOf = firstByItem(earlier);
    for (const then of found) {
      const first = firstOf(then.item);
      if (first && compareTimes(first.value, then.value, timezone) > 0) broken.push([first, then]);
    }
    earlier = found;
  }
  return broken;
}

/** Of one list, the values of the same item belong together; a value of the record belongs to each. */
function firstByItem(texts: readonly PlacedText[]): (item: string) => PlacedText | undefined {
  const [only] = texts;
  if (texts.length <= 1) return (item) => (only?.item === item || only?.item === "" ? only : undefined);
  const ofItem = new Map<string, PlacedText>();
  for (const one of texts) if (!ofItem.has(one.item)) ofItem.set(one.item, one);
  return (item) => ofItem.get(item) ?? ofItem.get("");
}

function mapValues<T, R>(map: Readonly<Record<string, T>>, change: (value: T) => R): Record<string, R> {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, change(value)]));
}
