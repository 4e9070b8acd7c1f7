import type { Person } from "../model/config.ts";
import type { Report } from "../model/report.ts";
import { compareText } from "../text/compare-text.ts";

type Naming = Pick<Report, "waivers" | "notApplicable" | "provided"> & {
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
    .map(({ id, name }) => ({ id, name }))
    .sort((a, b) => compareText(a.id, b.id));
}
