import type { Checkpoint } from "../../model/deadline.js";
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
/** @param checkpoint ends the run when it has taken too long */
export declare function createBudget(checkpoint: Checkpoint): Budget;
