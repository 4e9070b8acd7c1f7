import { personsNamed } from "../evidence/persons-named.ts";
import type { Person } from "../model/config.ts";
import type { FindingParameters } from "../model/finding.ts";

/** What there is to say about a person whom the roster does not know: who has that name, or whose id is near. */
export function unknownPerson(
  person: string,
  people: readonly Person[],
  nearestId: (written: string) => string | null,
): FindingParameters["person-unknown"] {
  const named = personsNamed(person, people);
  const suggestion = named.length === 0 ? nearestId(person) : named.length === 1 ? (named[0] ?? null) : null;
  return { person, suggestion, named };
}
