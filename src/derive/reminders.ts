import type { NamedPerson, Report } from "../model/report.ts";
import type { WorkItem } from "../model/work-list.ts";
import { groupBy } from "../text/group-by.ts";
import { ownedOutputs } from "./owner-name.ts";
import { workList } from "./work-list.ts";

/** What one person, or a unit without a named person, has to do. */
export interface Reminder {
  /** Null where no document says who is asked. */
  readonly unit: string | null;
  /** As the documents name the person: an id of the roster where there is one. */
  readonly person: string | null;
  /** The person by the roster; null for somebody whom it does not know. */
  readonly known: NamedPerson | null;
  /** What is most pressing first; never empty. */
  readonly items: readonly WorkItem[];
}

/** The work list by owner: who has the most pressing work comes first, and last what nobody is asked for. */
export function remindersOf(report: Report, owner: string | null): readonly Reminder[] {
  const owned = owner === null ? null : ownedOutputs(report, owner);
  return byOwner(
    report,
    workList(report).filter(({ output }) => owned === null || owned.has(output.id)),
  );
}

/** Items in their order, for each owner; the owners in the order of their first items, and last what has none. */
export function byOwner(report: Report, items: readonly WorkItem[]): readonly Reminder[] {
  const people = new Map(report.people.map((one) => [one.id, one]));
  const groups = groupBy(items, ({ output }) => {
    const { person = null, unit = null } = output.owner ?? {};
    return person === null ? `unit ${unit ?? ""}` : `person ${person}`;
  });
  const reminders = [...groups.values()].map((items): Reminder => {
    const { person = null, unit = null } = items[0]?.output.owner ?? {};
    return { unit, person, known: (person !== null && people.get(person)) || null, items };
  });
  const isNobody = ({ person, unit }: Reminder) => Number(person === null && !unit);
  return reminders.sort((a, b) => isNobody(a) - isNobody(b));
}
