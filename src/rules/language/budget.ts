import type { Checkpoint } from "../../model/deadline.ts";
import { BudgetError } from "./errors.ts";

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
