import type { OutputReport, Report } from "../model/report.ts";
import { outputsOf } from "../model/walk.ts";
import { compareText } from "../text/compare-text.ts";

/** The unit and the person who are asked for new evidence; empty if no document states them. */
export function ownerName({ owner }: Pick<OutputReport, "owner">): string {
  return [owner?.unit, owner?.person].filter(Boolean).join(" ");
}

/** The outputs that a person or unit is asked for, by name or id. */
export function ownedOutputs(report: Report, owner: string): ReadonlySet<string> {
  const ids = new Set(report.people.filter(({ name }) => name === owner).map(({ id }) => id));
  const isOwner = ({ unit, person }: NonNullable<OutputReport["owner"]>) =>
    unit === owner || person === owner || (person !== null && ids.has(person));
  return new Set(outputsOf(report).flatMap(({ id, owner: own }) => (own !== null && isOwner(own) ? [id] : [])));
}

/** Everyone who can be named as an owner: units, and people as the roster names them. */
export function ownersOf(report: Report): readonly string[] {
  const names = new Map(report.people.map(({ id, name }) => [id, name]));
  const owners = outputsOf(report).flatMap(({ owner }) => [
    ...(owner?.unit ? [owner.unit] : []),
    ...(owner?.person ? [names.get(owner.person) ?? owner.person] : []),
  ]);
  return [...new Set(owners)].sort(compareText);
}
