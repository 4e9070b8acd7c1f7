import type { Budget } from "./budget.ts";
import { stepsToWalk } from "./steps.ts";
import { asksLastingList, type Node } from "./syntax-tree.ts";

/** Whether a value is in a list. */
export type IsIn = (value: unknown, list: readonly unknown[]) => boolean;

/** Items up to which going through a list is as fast as asking for one. */
export const shortList = 20;

const sets = new WeakMap<readonly unknown[], ReadonlySet<unknown>>();

/** For lists that are asked again and again: a rule goes through a long one once. */
export function createIsIn({ spend, spendOnce }: Budget): IsIn {
  return (value, list) => {
    if (list.length <= shortList) {
      spend(stepsToWalk("in", list));
      return list.includes(value);
    }
    spendOnce(list, stepsToWalk("in", list));
    spend(1);
    let set = sets.get(list);
    if (!set) {
      set = new Set(list);
      sets.set(list, set);
    }
    return set.has(value);
  };
}

/** Has the library ask so too. For a node whose types are checked and which nothing intercepts yet. */
export function replaceIsIn(node: Node, isIn: IsIn): void {
  if (!asksLastingList(node)) return;
  const [value, list] = node.args as [Node, Node];
  node.evaluate = (evaluator, _, context) => {
    const { run } = evaluator as { readonly run: (node: Node, context: unknown) => unknown };
    const asked = run.call(evaluator, value, context);
    return isIn(asked, run.call(evaluator, list, context) as readonly unknown[]);
  };
}
