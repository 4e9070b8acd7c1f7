import { recordsOf, valuesAt } from "../../evidence/records.ts";
import type { JsonObject } from "../../model/json.ts";
import { fieldPathOf, pointerPattern } from "../../text/json-pointer.ts";
import { dayIn } from "../../time/calendar.ts";
import { compareTimes } from "../../time/compare-times.ts";
import type { Breach } from "../evaluate-rule.ts";
import { breachAt, type RuleProgram } from "./program.ts";

const unnamed = { "zh-TW": "時間", en: "time" };

/**
 * Days and times that the schema declares to follow one another do, and no time lies after the as-of date. A day is
 * compared with a time by its day.
 */
export const dateOrder: RuleProgram = ({ documents, schemas, config, asOf }, messages) => {
  let evaluated = 0;
  const breaches: Breach[] = [];
  for (const document of documents) {
    const schema = schemas.get(document.output ?? "");
    if (!schema) continue;
    const named = (pointer: string) => ({ [pointer]: schema.properties[pointerPattern(pointer)] ?? unnamed });
    // The event date has a finding of its own when it has not come yet.
    const times = schema.times.map((path) => fieldPathOf(path.slice("/records/*/".length)));
    const others = times.filter((path) => path !== schema.eventDate);
    for (const [index, record] of recordsOf(document).entries()) {
      if (schema.order.length + others.length === 0) continue;
      evaluated++;
      breaches.push(
        ...schema.order.flatMap((fields) =>
          brokenOrder(record, index, fields.map(fieldPathOf), config.timezone).map(([first, then]) => {
            const names = { earlier_field: first.pointer, later_field: then.pointer };
            const values = { id: document.id ?? "", ...names, earlier: first.value, later: then.value };
            return breachAt(document, then.pointer, { values, labels: mapValues(names, named) });
          }),
        ),
        ...others
          .flatMap((path) => textsAt(record, path, index))
          .filter(({ value }) => dayIn(config.timezone, value) > asOf)
          .map(({ value, pointer }) => {
            const names = { field: pointer };
            const values = { id: document.id ?? "", ...names, time: value, asOf };
            const explained = { values, labels: mapValues(names, named), message: messages("future") };
            return breachAt(document, pointer, explained);
          }),
      );
    }
  }
  return { evaluated, breaches };
};

/** Pairs of times of which the second should not be before the first. */
function brokenOrder(
  record: JsonObject,
  index: number,
  fields: readonly string[],
  timezone: string,
): [PlacedText, PlacedText][] {
  const found = fields.map((field) => textsAt(record, field, index));
  return found.flatMap((later, at) => {
    const earlier = found.slice(0, at).findLast(({ length }) => length > 0) ?? [];
    // The first of each item: the map keeps the last that is put in.
    const ofItem = new Map(earlier.toReversed().map((one) => [one.item, one]));
    return later.flatMap((then): [PlacedText, PlacedText][] => {
      // Of one list, the values of the same item belong together.
      const first = ofItem.get(then.item) ?? ofItem.get("");
      return first && compareTimes(first.value, then.value, timezone) > 0 ? [[first, then]] : [];
    });
  });
}

function mapValues<T, R>(map: Readonly<Record<string, T>>, change: (value: T) => R): Record<string, R> {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, change(value)]));
}

interface PlacedText {
  readonly value: string;
  readonly pointer: string;
  /** The list item that contains it, empty for the record itself. */
  readonly item: string;
}

function textsAt(record: JsonObject, field: string, index: number): PlacedText[] {
  return valuesAt(record, field, `/records/${index}`).flatMap(({ value, pointer }) => {
    if (typeof value !== "string") return [];
    return { value, pointer, item: /^\/records\/\d+\/(.*\/\d+)\//.exec(pointer)?.[1] ?? "" };
  });
}
