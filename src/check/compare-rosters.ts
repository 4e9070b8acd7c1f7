import type { Person } from "../model/config.ts";
import type { Direction } from "../model/policy.ts";
import { canonical } from "../policy/canonical.ts";
import type { Compared, PlacedChange } from "./placed-change.ts";

/** What a person may do and when. */
function powersOf({ roles, joined, left, employment, vendor }: Person): string | undefined {
  return canonical({ roles: [...roles].sort(), joined, left, employment, vendor });
}

/** Who may do more or less than before, or is asked for otherwise: rules ask by unit, leaves and accounts as well. */
export function personChanges(
  before: Compared["people"],
  after: Compared["people"],
  { person: place }: Compared["places"],
): PlacedChange[] {
  const change = (name: string, direction: Direction, index: number): PlacedChange => {
    return { part: "person", name, direction, output: null, place: index < 0 ? place(0) : place(index) };
  };
  const earlier = new Map((before ?? []).map((person) => [person.id, person]));
  const now = new Set((after ?? []).map(({ id }) => id));
  const changes = (after ?? []).flatMap((person, index): PlacedChange[] => {
    const was = earlier.get(person.id);
    // A roster where there was none asks more of all evidence.
    if (!was) return before === null ? [] : [change(person.id, "loosened", index)];
    if (powersOf(was) !== powersOf(person)) {
      return [change(person.id, hasLess(was, person) ? "tightened" : "loosened", index)];
    }
    // A name that is corrected decides nothing: people are known by their ids.
    const { name } = person;
    const isSame = canonical({ ...was, roles: [], name }) === canonical({ ...person, roles: [] });
    return isSame ? [] : [change(person.id, "changed", index)];
  });
  const gone = [...earlier.keys()].filter((id) => !now.has(id));
  if (after === null && before !== null) return [change("", "loosened", -1)];
  if (before === null && after !== null) return [change("", "tightened", -1)];
  return [...changes, ...gone.map((id) => change(id, "tightened", -1))];
}

/** Whether the person may do nothing that the person could not do before. */
function hasLess(before: Person, after: Person): boolean {
  const isSameElse = canonical({ ...before, roles: [], left: "" }) === canonical({ ...after, roles: [], left: "" });
  const staysLonger = after.left === undefined ? before.left !== undefined : after.left > (before.left ?? "9999-12-31");
  return isSameElse && !staysLonger && after.roles.every((role) => before.roles.includes(role));
}
