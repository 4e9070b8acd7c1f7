import type { Person } from "../model/config.ts";
import type { CommitIdentity } from "../source/git-history.ts";

/** Finds the person of the roster whom a commit names; null for somebody whom it does not know. */
export type FindPerson = (identity: Pick<CommitIdentity, "name" | "email">, day: string) => string | null;

/** Null when the roster says of nobody by which addresses or accounts the commits are known. */
export function personFinder(people: readonly Person[] | null): FindPerson | null {
  const known = new Map<string, { readonly id: string; readonly from: string; readonly to: string }[]>();
  for (const { id, github, identities = [] } of people ?? []) {
    for (const { github: login, email, from = "", to = "9999-12-31" } of [{ github }, ...identities]) {
      for (const name of [login && `@${login}`, email]) {
        if (!name) continue;
        const owners = known.get(name.toLowerCase()) ?? [];
        known.set(name.toLowerCase(), owners);
        owners.push({ id, from, to });
      }
    }
  }
  if (known.size === 0) return null;
  const owner = (name: string, day: string) =>
    known.get(name.toLowerCase())?.find(({ from, to }) => from <= day && day <= to)?.id ?? null;
  return ({ email }, day) => {
    const login = loginOf(email);
    return owner(email, day) ?? (login === null ? null : owner(`@${login}`, day));
  };
}

/** The account of an address by which GitHub hides another one: `12345+login@users.noreply.github.com`. */
function loginOf(email: string): string | null {
  return /^(?:\d+\+)?([A-Za-z0-9-]{1,39})@users\.noreply\.github\.com$/i.exec(email)?.[1] ?? null;
}

/** Whether a program made the commit, such as `dependabot[bot]`. */
export function isBot({ name, email }: Pick<CommitIdentity, "name" | "email">): boolean {
  return name.includes("[bot]") || email.includes("[bot]");
}

/** The person of a line such as `Lin <lin@example.org>` or `@lin`. */
export function readReviewer(line: string): Pick<CommitIdentity, "name" | "email"> {
  const [, name = "", email = ""] = /^([^<]*)<([^<>]*)>/.exec(line) ?? [];
  if (email !== "") return { name: name.trim(), email: email.trim() };
  const text = line.trim();
  return { name: text, email: text };
}
