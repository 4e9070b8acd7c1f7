import type { OpenItems } from "../../evidence/validators.ts";
import type { Breach } from "../evaluate-rule.ts";
import { type ItemVersion, itemsIn, openItemVersions, type RecordVersion } from "./open-item-versions.ts";
import { breachAt, type RuleProgram } from "./program.ts";

const unnamed = { "zh-TW": "項目", en: "item" };

/**
 * Items of a record that are followed until they are closed are in every newer version of the record: what is left out of
 * it before it was closed is not due any more, and nobody asks again.
 */
export const openItems: RuleProgram = (input) => {
  let evaluated = 0;
  const breaches: Breach[] = [];
  for (const { subject, versions, items, schema } of openItemVersions(input)) {
    const { list } = items;
    // A record is followed by itself: where no document lists it any more, nothing is dropped from it.
    if (list === null) continue;
    const newest = newestOf(versions);
    const listed = new Set(newest.flatMap((version) => itemsIn(version, items).map(({ name }) => name)));
    const last = lastSeen(versions, items);
    evaluated += last.size;
    for (const [name, { document: earlier, closed }] of last) {
      const [version] = newest;
      if (closed !== null || listed.has(name) || !version) continue;
      const { document, record, index } = version;
      const pointer = `/records/${index}${Object.hasOwn(record, list) ? `/${list}` : ""}`;
      const values = {
        ...{ id: document.id ?? "", row: subject, list, item: name },
        ...{ earlier: earlier.id ?? "", date: earlier.date ?? "" },
      };
      const labels = { list: { [list]: schema.properties[`/records/*/${list}`] ?? unnamed } };
      breaches.push(breachAt(document, pointer, { values, labels }));
    }
  }
  return { evaluated, breaches };
};

/** Those of the last day: documents of one day may divide the items. */
function newestOf(versions: readonly RecordVersion[]): readonly RecordVersion[] {
  const day = versions.reduce((last, { document: { date } }) => (date !== null && date > last ? date : last), "");
  return versions.filter(({ document: { date } }) => (date ?? "") === day);
}

/** Of each item, what the newest document with it says. */
function lastSeen(versions: readonly RecordVersion[], items: OpenItems): ReadonlyMap<string, ItemVersion> {
  const last = new Map<string, ItemVersion>();
  for (const item of versions.flatMap((version) => itemsIn(version, items))) {
    const before = last.get(item.name);
    const [day, dayBefore] = [item.document.date ?? "", before?.document.date ?? ""];
    // Of one day, an item that is closed anywhere is closed.
    if (!before || day > dayBefore || (day === dayBefore && item.closed !== null)) last.set(item.name, item);
  }
  return last;
}
