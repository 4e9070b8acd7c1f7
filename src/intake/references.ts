import type { NamedValue } from "../author/known-values.ts";
import { groupBy } from "../text/group-by.ts";
import { foldWord } from "./values/fold-word.ts";
import { idsBehindZeros } from "./values/identifier.ts";

/** The ids that a field may refer to, and those that a name stands for. */
export interface Referable {
  readonly ids: ReadonlySet<string>;
  /** By folded name. */
  readonly byName: ReadonlyMap<string, readonly string[]>;
  /** Those that begin with zeros, by the digits behind them. */
  readonly byNumber: ReadonlyMap<string, readonly string[]>;
}

/** What values of another output a cell may mean, by id, by name, or by an id that lost its zeros. */
export function referableOf(values: readonly NamedValue[]): Referable {
  const ids = new Set(values.map(([id]) => id));
  const named = groupBy(values, ([, name]) => foldWord(name));
  named.delete("");
  const byName = new Map(Array.from(named, ([name, group]) => [name, group.map(([id]) => id)]));
  return { ids, byName, byNumber: idsBehindZeros(ids) };
}
