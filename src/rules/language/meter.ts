import type { Checkpoint } from "../../model/deadline.ts";
import { BudgetError } from "./errors.ts";
import { asksLastingList, childrenOf, intercept, type Node } from "./syntax-tree.ts";

/** The steps that evaluations may take. */
export interface Budget {
  /** Steps from now on. */
  readonly allow: (steps: number) => void;
  /** @throws BudgetError when there are no more */
  readonly spend: (steps: number) => void;
  /** Steps that a rule takes once for a thing, such as an index of it: what is done again after a failure finds it made. */
  readonly spendOnce: (thing: object, steps: number) => void;
  /** @throws BudgetError when more was spent than there was, even if that error was swallowed */
  readonly check: () => void;
  /** The steps that are left; below zero when more was spent than there was. */
  readonly left: () => number;
  /** Marks a point to which {@link Budget.keep} and {@link Budget.rewind} refer. */
  readonly mark: () => number;
  /** What was spent since the mark is spent for good: its result is known. */
  readonly keep: (mark: number) => void;
  /** Gives back what was spent since the mark, save what is spent for good: the rest is done once more. */
  readonly rewind: (mark: number) => void;
}

/** Steps between two looks at the clock. */
const stepsPerCheckpoint = 100_000;

/** @param checkpoint ends the run when it has taken too long */
export function createBudget(checkpoint: Checkpoint): Budget {
  let left = Number.POSITIVE_INFINITY;
  let kept = 0;
  let paid = new WeakSet<object>();
  /** Where the clock is looked at next. */
  let next = Number.POSITIVE_INFINITY;
  const exhausted = new BudgetError("the rule takes too many steps");
  const check = () => {
    if (left < 0) throw exhausted;
  };
  const look = () => {
    check();
    checkpoint();
    next = Math.max(left - stepsPerCheckpoint, 0);
  };
  const spend = (steps: number) => {
    left -= steps;
    if (left < next) look();
  };
  return {
    allow(steps) {
      [left, kept, paid] = [steps, 0, new WeakSet()];
      look();
    },
    spend,
    spendOnce(thing, steps) {
      if (paid.has(thing)) return;
      spend(steps);
      kept += steps;
      paid.add(thing);
    },
    check,
    left: () => left,
    mark: () => left + kept,
    keep(mark) {
      kept = mark - left;
    },
    rewind(mark) {
      left = mark - kept;
    },
  };
}

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
      spend(walk(name, value));
      // The library evaluates the last value first.
      if (index === 0) spend(combine(name, value, values[1]));
    });
  }
  if (!isLong(node)) return;
  intercept(node, (value) => {
    if (typeof value === "string") spend(read(value));
  });
}

/** Whether a node may give a text or a list. */
function isLong({ checkedType }: Node): boolean {
  return checkedType === undefined || checkedType.kind === "list" || ["string", "dyn"].includes(checkedType.name);
}

/** Reading a text is cheap beside a step of an expression, and not free; short ones go with the step. */
const stepsPerCharacter = 0.1;
export const shortText = 100;
/** Longest text that an expression may make, in characters. */
const longestText = 1_000_000;

/** The steps to read a text. */
export function read({ length }: string): number {
  if (length > longestText) return Number.POSITIVE_INFINITY;
  return length <= shortText ? 0 : length * stepsPerCharacter;
}

/** What is known of a list without going through it; namesIn() counts for itself that it goes through a list once. */
export const withoutWalk: ReadonlySet<string> = new Set(["size", "first", "last", "namesIn"]);

/** The steps of a function or operator through one of its values. */
export function walk(name: string, value: unknown): number {
  if (typeof value === "string") return name === "split" ? value.length : read(value);
  if (!Array.isArray(value) || withoutWalk.has(name)) return 0;
  let steps = value.length;
  for (const item of value) if (typeof item === "string" && item.length > shortText) steps += read(item);
  return steps;
}

/** Functions that look for one text in another: at worst, for all of it at each character. */
const searches = new Set(["contains", "indexOf", "lastIndexOf", "split"]);

/** The steps of a function through two values, before it is called: what it would make must not fill the memory. */
export function combine(name: string, first: unknown, second: unknown): number {
  if (typeof second !== "string") return 0;
  if (name === "join" && Array.isArray(first)) return separators(first.length, second.length);
  if (typeof first !== "string" || !searches.has(name) || second.length <= shortText) return 0;
  return ((first.length * second.length) / shortText) * stepsPerCharacter;
}

/** The steps to see whether a part of a text, of so many characters, is one of those that are known. */
export function compare(length: number): number {
  return (1 + length / shortText) * stepsPerCharacter;
}

function separators(count: number, length: number): number {
  return count * length > longestText ? Number.POSITIVE_INFINITY : count * length * stepsPerCharacter;
}

function requireFinite(value: unknown): void {
  if (typeof value === "number" && !Number.isFinite(value)) throw new RangeError("division by zero");
}
