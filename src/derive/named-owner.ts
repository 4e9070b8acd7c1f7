import type { NamedOwner } from "../model/named-owner.ts";
import type { OutputReport } from "../model/report.ts";

/** @param names - of the people of the roster, by id */
export function namedOwner(owner: OutputReport["owner"], names: ReadonlyMap<string, string>): NamedOwner | null {
  if (owner === null || (owner.unit === null && owner.person === null)) return null;
  const { unit, person } = owner;
  return { unit, person: person === null ? null : { id: person, name: names.get(person) ?? null } };
}
