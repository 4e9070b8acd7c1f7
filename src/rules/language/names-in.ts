import type { Budget } from "./budget.ts";
import { stepsToCompare, stepsToWalk } from "./steps.ts";

/** Names that begin with the same character. */
interface Alike {
  readonly byLength: Map<number, Set<string>>;
  /** To look for one of each length. */
  steps: number;
}

const known = new WeakMap<readonly string[], ReadonlyMap<string, Alike>>();

/**
 * The names that occur in a text, each once and sorted. At each place of the text, what follows is looked up among the names
 * that begin so, once for each length: the steps grow with the text and with how many lengths there are, and not with how
 * many names.
 */
export function namesIn(
  text: string,
  names: readonly string[],
  { spend, spendOnce }: Pick<Budget, "spend" | "spendOnce">,
): readonly string[] {
  spendOnce(names, stepsToWalk("in", names));
  let byFirst = known.get(names);
  if (!byFirst) {
    byFirst = namesByFirst(names);
    known.set(names, byFirst);
  }
  const found = new Set<string>();
  // Behind the last character begins what is empty.
  for (let at = 0; at <= text.length; at++) {
    const alike = byFirst.get(text.charAt(at));
    if (!alike) continue;
    spend(alike.steps);
    for (const [length, ofLength] of alike.byLength) {
      const part = text.slice(at, at + length);
      if (ofLength.has(part)) found.add(part);
    }
  }
  return [...found].sort();
}

function namesByFirst(names: readonly string[]): ReadonlyMap<string, Alike> {
  const byFirst = new Map<string, Alike>();
  for (const name of names) {
    if (typeof name !== "string") continue; // nothing has looked at the items of a field yet
    const first = name.charAt(0);
    let alike = byFirst.get(first);
    if (!alike) {
      alike = { byLength: new Map(), steps: 0 };
      byFirst.set(first, alike);
    }
    const ofLength = alike.byLength.get(name.length);
    if (ofLength) ofLength.add(name);
    else {
      alike.byLength.set(name.length, new Set([name]));
      alike.steps += stepsToCompare(name.length);
    }
  }
  return byFirst;
}
