import type { Person } from "../model/config.ts";

/** Made once for each roster: thousands of documents and exceptions name persons. */
const indexes = new WeakMap<readonly Person[], ReadonlyMap<string, Person>>();

export function personsById(people: readonly Person[]): ReadonlyMap<string, Person> {
  let index = indexes.get(people);
  if (!index) {
    index = new Map(people.map((person) => [person.id, person]));
    indexes.set(people, index);
  }
  return index;
}
