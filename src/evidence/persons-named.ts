import type { Person } from "../model/config.ts";
import { groupBy } from "../text/group-by.ts";

type Persons = ReadonlyMap<string, readonly Person[]>;

/** The ids of the persons who have a name, which may be more than one. */
export function personsNamed(name: string, people: readonly Person[]): string[] {
  return (byName(people).get(withoutBlanks(name)) ?? []).map(({ id }) => id);
}

/** The person with an id, in whatever case; one in the same case comes first. */
export function personWithId(id: string, people: readonly Person[]): Person | null {
  const persons = byId(people).get(id.toLowerCase()) ?? [];
  return persons.find((person) => person.id === id) ?? persons[0] ?? null;
}

const byName = indexedBy(({ name }) => withoutBlanks(name));
const byId = indexedBy(({ id }) => id.toLowerCase());

/** Made once for each roster: a list of names would ask for it again and again. */
function indexedBy(keyOf: (person: Person) => string): (people: readonly Person[]) => Persons {
  const made = new WeakMap<readonly Person[], Persons>();
  return (people) => {
    const index = made.get(people) ?? groupBy(people, keyOf);
    made.set(people, index);
    return index;
  };
}

/** Forms set names of two characters with a blank between them. */
function withoutBlanks(name: string): string {
  return name.slice(0, 300).normalize("NFKC").replace(/\s+/g, "").toLowerCase();
}
