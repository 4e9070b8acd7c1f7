import type { Rule } from "../model/rule.ts";
import { groupBy } from "../text/group-by.ts";

/** Made once for each list: a configuration may name thousands. */
const indexes = new WeakMap<readonly Rule[], ReadonlyMap<string, readonly Rule[]>>();

/** The rule of that id; where none has it, those that had it before they were renamed or split. */
export function rulesNamed(rules: readonly Rule[], id: string): readonly Rule[] {
  let index = indexes.get(rules);
  if (!index) {
    index = indexOf(rules);
    indexes.set(rules, index);
  }
  return index.get(id) ?? [];
}

function indexOf(rules: readonly Rule[]): ReadonlyMap<string, readonly Rule[]> {
  const former = groupBy(
    rules.flatMap((rule) => (rule.formerly ?? []).map((name) => ({ name, rule }))),
    ({ name }) => name,
  );
  const byName = [...former].map(([name, of]) => [name, of.map(({ rule }) => rule)] as const);
  return new Map([...byName, ...groupBy(rules, ({ id }) => id)]);
}
