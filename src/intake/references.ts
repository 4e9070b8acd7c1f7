import { foldWord } from "./values/fold-word.ts";

/** The ids that a field may refer to, and those that a name stands for. */
export interface Referable {
  readonly ids: ReadonlySet<string>;
  /** By folded name. */
  readonly byName: ReadonlyMap<string, readonly string[]>;
}

/** @param shown - as forms show them: `A-0001 檔案伺服器` */
export function referableOf(shown: readonly string[]): Referable {
  const ids = new Set<string>();
  const byName = new Map<string, string[]>();
  for (const text of shown) {
    const at = text.indexOf(" ");
    const id = at < 0 ? text : text.slice(0, at);
    ids.add(id);
    const name = at < 0 ? "" : foldWord(text.slice(at + 1));
    if (name !== "") byName.set(name, [...(byName.get(name) ?? []), id]);
  }
  return { ids, byName };
}
