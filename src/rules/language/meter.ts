import type { Budget } from "./budget.ts";
import { stepsToCombine, stepsToRead, stepsToWalk } from "./steps.ts";
import { asksLastingList, childrenOf, intercept, type Node } from "./syntax-tree.ts";

const operatorsThatWalk = new Set(["call", "rcall", "in", "==", "!=", "<", "<=", ">", ">=", "+"]);

/**
 * Counts the turns of all(), exists(), filter() and map(), and what operators and functions walk through: lists by
 * their items, texts by their characters. Refuses a division by zero, which the library gives as infinity. For a node
 * whose types are checked.
 */
export function meter(node: Node, spend: Budget["spend"]): void {
  if (node.op === "comprehension") {
    const { step, iterable } = node.args as { readonly step: Node; readonly iterable: Node };
    intercept(step, () => spend(1));
    intercept(iterable, () => spend(1));
    return;
  }
  if (node.op === "/") intercept(node, requireFinite);
  if (!operatorsThatWalk.has(node.op) || node.meta.macro !== undefined) return; // a macro meters its own turns
  const name = node.op === "call" || node.op === "rcall" ? (node.args as [string])[0] : node.op;
  const children = asksLastingList(node) ? childrenOf(node).slice(0, 1) : childrenOf(node);
  const isLoop = node.meta.alternate !== undefined;
  const values: unknown[] = [];
  for (const [index, child] of children.entries()) {
    // A loop takes its steps turn by turn, and may end before the list does.
    if (!isLong(child) || (isLoop && index === 0)) continue;
    intercept(child, (value) => {
      values[index] = value;
      spend(stepsToWalk(name, value));
      // The library evaluates the last value first.
      if (index === 0) spend(stepsToCombine(name, value, values[1]));
    });
  }
  if (!isLong(node)) return;
  intercept(node, (value) => {
    if (typeof value === "string") spend(stepsToRead(value));
  });
}

/** Whether a node may give a text or a list. */
function isLong({ checkedType }: Node): boolean {
  return checkedType === undefined || checkedType.kind === "list" || ["string", "dyn"].includes(checkedType.name);
}

function requireFinite(value: unknown): void {
  if (typeof value === "number" && !Number.isFinite(value)) throw new RangeError("division by zero");
}
