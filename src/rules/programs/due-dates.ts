import type { OpenItems } from "../../evidence/validators.ts";
import { isObject } from "../../model/json.ts";
import { groupBy } from "../../text/group-by.ts";
import type { Breach } from "../evaluate-rule.ts";
import { type ItemVersion, itemsIn, openItemVersions, type RecordVersion, textOf } from "./open-item-versions.ts";
import { breachAt, type RuleProgram } from "./program.ts";

/**
 * Where a newer document gives an open item a later due date, it says why and who agreed: what is postponed without a word
 * is never overdue.
 */
export const dueDates: RuleProgram = (input) => {
  let evaluated = 0;
  const breaches: Breach[] = [];
  for (const { subject, versions, items } of openItemVersions(input)) {
    if (items.due === null || versions.length < 2) continue;
    for (const { before, after } of changesOf(versions, items, items.due)) {
      evaluated++;
      if (!isPostponed(before.due, after)) continue;
      const { document, pointer, name } = after.version;
      const values = {
        ...{ id: document.id ?? "", row: name === "" ? subject : `${subject} / ${name}` },
        ...{ earlier: before.version.document.id ?? "", from: before.due, to: after.due },
      };
      breaches.push(breachAt(document, `${pointer}/${items.due}`, { values }));
    }
  }
  return { evaluated, breaches };
};

interface DueItem {
  readonly version: ItemVersion;
  readonly due: string;
}

interface DueDateChange {
  /** What the documents of the last day before say of it while it is open; of several, the latest due date. */
  readonly before: DueItem;
  readonly after: DueItem;
}

function changesOf(versions: readonly RecordVersion[], items: OpenItems, field: string): DueDateChange[] {
  const due = versions
    .flatMap((version) => itemsIn(version, items))
    .flatMap((version): DueItem[] => {
      const date = textOf(version.item, field);
      return date === null ? [] : [{ version, due: date }];
    });
  return [...groupBy(due, ({ version }) => version.name).values()].flatMap(changesOfItem);
}

function changesOfItem(ofItem: readonly DueItem[]): DueDateChange[] {
  const byDay = groupBy(ofItem, ({ version }) => version.document.date ?? "");
  const days = [...byDay.keys()].sort();
  return days.slice(1).flatMap((day, index) => {
    // What was closed and is listed again is another item under the same number.
    const open = (byDay.get(days[index] ?? "") ?? []).filter(({ version }) => version.closed === null);
    const [before] = open.toSorted((one, other) => (one.due < other.due ? 1 : -1));
    return before ? (byDay.get(day) ?? []).map((after) => ({ before, after })) : [];
  });
}

/** What was closed by the earlier date was not postponed. */
function isPostponed(before: string, { due, version: { item, closed } }: DueItem): boolean {
  if (due <= before || (closed !== null && closed <= before)) return false;
  const { postponed } = item;
  return postponed === undefined || !isObject(postponed) || textOf(postponed, "from") !== before;
}
