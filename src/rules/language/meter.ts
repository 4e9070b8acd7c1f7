import { BudgetError } from "./errors.ts";
import { childrenOf, intercept, type Node } from "./syntax-tree.ts";

/** The steps that evaluations may take. */
export interface Budget {
  /** Steps from now on. */
  readonly allow: (steps: number) => void;
  /** @throws BudgetError when there are no more */
  readonly spend: (steps: number) => void;
  /** @throws BudgetError when more was spent than there was, even if that error was swallowed */
  readonly check: () => void;
}

export function createBudget(): Budget {
  let left = Number.POSITIVE_INFINITY;
  const exhausted = new BudgetError("the rule takes too many steps");
  const check = () => {
    if (left < 0) throw exhausted;
  };
  return {
    allow(steps) {
      left = steps;
    },
    spend(steps) {
      left -= steps;
      check();
    },
    check,
  };
}

const operatorsThatWalk = new Set(["call", "rcall", "in", "==", "!=", "+"]);

/**
 * Counts the turns of all(), exists(), filter() and map() and the lists that operators and functions walk through, and
 * refuses a division by zero, which the library gives as infinity. For a node whose types are checked.
 */
export function meter(node: Node, spend: Budget["spend"]): void {
  if (node.op === "comprehension") {
    const { step, iterable } = node.args as { readonly step: Node; readonly iterable: Node };
    intercept(step, () => spend(1));
    intercept(iterable, () => spend(1));
    return;
  }
  if (node.op === "/") intercept(node, requireFinite);
  if (!operatorsThatWalk.has(node.op) || walksNothing(node)) return;
  for (const child of childrenOf(node)) {
    if (child.checkedType?.kind !== "list") continue;
    intercept(child, (value) => spend(Array.isArray(value) ? value.length : 0));
  }
}

/** A macro meters its own turns; size() is known without a walk. */
function walksNothing({ op, args, meta }: Node): boolean {
  return (op === "call" || op === "rcall") && (meta.macro !== undefined || (args as [string])[0] === "size");
}

function requireFinite(value: unknown): void {
  if (typeof value === "number" && !Number.isFinite(value)) throw new RangeError("division by zero");
}
