import type { Person } from "../model/config.ts";
import { groupBy } from "../text/group-by.ts";

/** Made once for each roster: a list of names would ask for it again and again. */
const byName = new WeakMap<readonly Person[], ReadonlyMap<string, readonly Person[]>>();

/** The ids of the persons who have a name, which may be more than one. */
export function personsNamed(name: string, people: readonly Person[]): string[] {
  let index = byName.get(people);
  if (!index) {
    index = groupBy(people, (person) => withoutBlanks(person.name));
    byName.set(people, index);
  }
  return (index.get(withoutBlanks(name)) ?? []).map(({ id }) => id);
}

/** Forms set names of two characters with a blank between them. */
function withoutBlanks(name: string): string {
  return name.slice(0, 300).normalize("NFKC").replace(/\s+/g, "").toLowerCase();
}
