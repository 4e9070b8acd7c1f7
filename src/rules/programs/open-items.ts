import { recordKey, recordsOf, valuesAt } from "../../evidence/records.ts";
import type { OpenItems, OutputInfo } from "../../evidence/validators.ts";
import type { EvidenceDocument } from "../../model/evidence.ts";
import { isObject, type JsonObject } from "../../model/json.ts";
import { groupBy } from "../../text/group-by.ts";
import type { Breach } from "../evaluate-rule.ts";
import { breachAt, type RuleProgram } from "./program.ts";

const unnamed = { "zh-TW": "項目", en: "item" };

/**
 * Items of a record that are followed until they are closed are in every newer version of the record: what is left out of
 * it before it was closed is not due any more, and nobody asks again.
 */
export const openItems: RuleProgram = ({ documents, schemas }) => {
  let evaluated = 0;
  const breaches: Breach[] = [];
  for (const [output, all] of groupBy(documents, (document) => document.output ?? "")) {
    const schema = schemas.get(output);
    if (!schema || schema.openItems.length === 0) continue;
    const versions = groupBy(
      all.flatMap((document) => versionsIn(document, schema)),
      ({ subject }) => subject,
    );
    for (const [subject, ofSubject] of versions) {
      for (const items of schema.openItems) {
        const newest = newestOf(ofSubject);
        const listed = new Set(newest.flatMap((version) => itemsIn(version, items).map(({ name }) => name)));
        const last = lastSeen(ofSubject, items);
        evaluated += last.size;
        for (const [name, { document: earlier, isClosed }] of last) {
          const [version] = newest;
          if (isClosed || listed.has(name) || !version) continue;
          const { document, record, index } = version;
          const pointer = `/records/${index}${Object.hasOwn(record, items.list) ? `/${items.list}` : ""}`;
          const values = {
            ...{ id: document.id ?? "", row: subject, list: items.list, item: name },
            ...{ earlier: earlier.id ?? "", date: earlier.date ?? "" },
          };
          const labels = { list: { [items.list]: schema.properties[`/records/*/${items.list}`] ?? unnamed } };
          breaches.push(breachAt(document, pointer, { values, labels }));
        }
      }
    }
  }
  return { evaluated, breaches };
};

/** What one document says of a subject. */
interface Version {
  readonly subject: string;
  readonly document: EvidenceDocument;
  readonly record: JsonObject;
  readonly index: number;
}

function versionsIn(document: EvidenceDocument, { key }: OutputInfo): readonly Version[] {
  return recordsOf(document).map((record, index) => ({ subject: recordKey(record, key), document, record, index }));
}

/** Those of the last day: documents of one day may divide the items. */
function newestOf(versions: readonly Version[]): readonly Version[] {
  const day = versions.reduce((last, { document: { date } }) => (date !== null && date > last ? date : last), "");
  return versions.filter(({ document: { date } }) => (date ?? "") === day);
}

interface Item {
  readonly name: string;
  readonly document: EvidenceDocument;
  readonly isClosed: boolean;
}

/** Of each item, what the newest document with it says. */
function lastSeen(versions: readonly Version[], items: OpenItems): ReadonlyMap<string, Item> {
  const last = new Map<string, Item>();
  for (const item of versions.flatMap((version) => itemsIn(version, items))) {
    const before = last.get(item.name);
    const [day, dayBefore] = [item.document.date ?? "", before?.document.date ?? ""];
    // Of one day, an item that is closed anywhere is closed.
    if (!before || day > dayBefore || (day === dayBefore && item.isClosed)) last.set(item.name, item);
  }
  return last;
}

function itemsIn({ document, record }: Version, { list, key, closed }: OpenItems): readonly Item[] {
  return valuesAt(record, list, "").flatMap(({ value }) => {
    if (!isObject(value) || typeof value[key] !== "string") return [];
    return [{ name: value[key], document, isClosed: Object.hasOwn(value, closed) && value[closed] !== null }];
  });
}
