import type { Person } from "../model/config.ts";
import type { JsonValue } from "../model/json.ts";
import { type ErrorPlace, UserError } from "../model/user-error.ts";
import type { AskedSource } from "../source/source-answers.ts";
import { type DataProblem, readDataFile } from "./read-data-file.ts";

/** The roster, and the place of each person in its file. */
export interface LoadedPeople {
  readonly people: readonly Person[];
  readonly placeOf: (index: number) => ErrorPlace;
}

/**
 * Reads the roster. Accounts and addresses are in lowercase: a forge and a mail server see no other difference.
 *
 * @param path - relative to the root
 * @throws UserError `person-duplicate`, and those of {@link readDataFile}.
 */
export async function loadPeople(source: AskedSource, path: string): Promise<LoadedPeople> {
  const file = await readDataFile("people", source, path);
  const { people } = file.value as JsonValue & { people: Person[] }; // it fits people.schema.json
  const ids = new Set<string>();
  const problems: DataProblem[] = [];
  for (const [index, { id, joined, left, leaves = [] }] of people.entries()) {
    if (ids.has(id)) throw new UserError("person-duplicate", { person: id }, file.place(`/people/${index}/id`));
    ids.add(id);
    if (left !== undefined && left < joined) {
      const pointer = `/people/${index}/left`;
      problems.push({ code: "period-reversed", params: { from: joined, to: left }, pointer, target: "value" });
    }
    for (const [at, { from, to }] of leaves.entries()) {
      if (to === undefined || to >= from) continue;
      const pointer = `/people/${index}/leaves/${at}/to`;
      problems.push({ code: "period-reversed", params: { from, to }, pointer, target: "value" });
    }
  }
  if (problems.length > 0) throw file.invalid(problems);
  return { people: people.map(inLowercase), placeOf: (index) => file.place(`/people/${index}`) };
}

function inLowercase(person: Person): Person {
  const { github, identities } = person;
  if (github === undefined && identities === undefined) return person;
  return { ...lowercase(person), ...(identities && { identities: identities.map(lowercase) }) };
}

function lowercase<T extends { readonly github?: string; readonly email?: string }>(named: T): T {
  const { github, email } = named;
  return {
    ...named,
    ...(github !== undefined && { github: github.toLowerCase() }),
    ...(email !== undefined && { email: email.toLowerCase() }),
  };
}
