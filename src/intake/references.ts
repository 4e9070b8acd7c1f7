import type { NamedValue } from "../author/known-values.ts";
import { foldWord } from "./values/fold-word.ts";

/** The ids that a field may refer to, and those that a name stands for. */
export interface Referable {
  readonly ids: ReadonlySet<string>;
  /** By folded name. */
  readonly byName: ReadonlyMap<string, readonly string[]>;
}

/** What values of another output a cell may mean, by id or by name. */
export function referableOf(values: readonly NamedValue[]): Referable {
  const ids = new Set<string>();
  const byName = new Map<string, string[]>();
  for (const [id, name] of values) {
    ids.add(id);
    const folded = foldWord(name);
    if (folded !== "") byName.set(folded, [...(byName.get(folded) ?? []), id]);
  }
  return { ids, byName };
}
