import type { Report } from "../model/report.ts";

/** How people are shown, by id. Two people of one name are distinguished by their ids. */
export function personNames(people: Report["people"]): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  for (const { name } of people) counts.set(name, (counts.get(name) ?? 0) + 1);
  return new Map(people.map(({ id, name }) => [id, (counts.get(name) ?? 0) > 1 ? `${name} (${id})` : name]));
}
