import type { Person } from "../model/config.ts";
import type { NamedPerson, Report } from "../model/report.ts";
import { compareText } from "../text/compare-text.ts";

type Naming = Pick<Report, "asOf" | "waivers" | "notApplicable" | "provided"> & {
  readonly outputs: readonly { readonly owner: { readonly person: string | null } | null }[];
};

/** Of the roster, the people whom the report names by id, so that a page can name them as colleagues do. */
export function namedPeople(naming: Naming, roster: readonly Person[] | null): Report["people"] {
  const named = new Set([
    ...naming.outputs.map(({ owner }) => owner?.person),
    ...[naming.waivers, naming.notApplicable, naming.provided].flat().map(({ approvedBy }) => approvedBy),
  ]);
  return (roster ?? [])
    .filter(({ id }) => named.has(id))
    .map((person): NamedPerson => {
      const github = accountOf(person, naming.asOf);
      return { id: person.id, name: person.name, ...(github !== undefined && { github }) };
    })
    .sort((a, b) => compareText(a.id, b.id));
}

/** The account of a day; who has left is not written to any more. */
function accountOf({ left, github, identities = [] }: Person, day: string): string | undefined {
  if (left !== undefined && left < day) return undefined;
  const current = identities.find(
    ({ github: login, from = "", to = "9999-12-31" }) => login !== undefined && from <= day && day <= to,
  );
  return github ?? current?.github;
}
