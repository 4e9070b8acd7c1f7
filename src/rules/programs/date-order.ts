import { recordsOf, valuesAt } from "../../evidence/records.ts";
import type { EvidenceDocument } from "../../model/evidence.ts";
import type { JsonObject } from "../../model/json.ts";
import { fieldPathOf } from "../../text/json-pointer.ts";
import { dayIn } from "../../time/calendar.ts";
import { compareTimes } from "../../time/compare-times.ts";
import type { Breach } from "../evaluate-rule.ts";
import { breachAt, type RuleProgram } from "./program.ts";

/**
 * Days and times that the schema declares to follow one another do, and no time lies after the as-of date. A day is
 * compared with a time by its day.
 */
export const dateOrder: RuleProgram = ({ documents, schemas, config, asOf }) => {
  let evaluated = 0;
  const breaches: Breach[] = [];
  for (const document of documents) {
    const schema = schemas.get(document.output ?? "");
    if (!schema) continue;
    // The event date has a finding of its own when it has not come yet.
    const times = schema.times.map((path) => fieldPathOf(path.slice("/records/*/".length)));
    const others = times.filter((path) => path !== schema.eventDate);
    for (const [index, record] of recordsOf(document).entries()) {
      if (schema.order.length + others.length === 0) continue;
      evaluated++;
      breaches.push(
        ...schema.order.flatMap((fields) =>
          brokenOrder(document, record, index, fields.map(fieldPathOf), config.timezone),
        ),
        ...others.flatMap((path) => lateTimes(document, record, index, path, config.timezone, asOf)),
      );
    }
  }
  return { evaluated, breaches };
};

function brokenOrder(
  document: EvidenceDocument,
  record: JsonObject,
  index: number,
  fields: readonly string[],
  timezone: string,
): Breach[] {
  const breaches: Breach[] = [];
  const found = fields.map((field) => textsAt(record, field, index));
  for (const [at, later] of found.entries()) {
    const earlier = found.slice(0, at).findLast(({ length }) => length > 0) ?? [];
    // The first of each item: the map keeps the last that is put in.
    const ofItem = new Map(earlier.toReversed().map((one) => [one.item, one]));
    for (const then of later) {
      // Of one list, the values of the same item belong together.
      const first = ofItem.get(then.item) ?? ofItem.get("");
      if (!first || compareTimes(first.value, then.value, timezone) <= 0) continue;
      const values = { id: document.id ?? "", earlier: first.value, later: then.value };
      breaches.push(breachAt(document, then.pointer, values));
    }
  }
  return breaches;
}

function lateTimes(
  document: EvidenceDocument,
  record: JsonObject,
  index: number,
  field: string,
  timezone: string,
  asOf: string,
): Breach[] {
  return textsAt(record, field, index)
    .filter(({ value }) => dayIn(timezone, value) > asOf)
    .map(({ value, pointer }) => breachAt(document, pointer, { id: document.id ?? "", earlier: value, later: asOf }));
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
