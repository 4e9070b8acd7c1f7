import type { Checkpoint } from "../../model/deadline.js";
import { type Node } from "./syntax-tree.js";
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
/**
 * Counts the turns of all(), exists(), filter() and map(), and what operators and functions walk through: lists by
 * their items, texts by their characters. Refuses a division by zero, which the library gives as infinity. For a node
 * whose types are checked.
 */
export declare function meter(node: Node, spend: Budget["spend"]): void;
export declare const shortText = 100;
/** The steps to read a text. */
export declare function read({ length }: string): number;
/** What is known of a list without going through it; namesIn() counts for itself that it goes through a list once. */
export declare const withoutWalk: ReadonlySet<string>;
/** The steps of a function or operator through one of its values. */
export declare function walk(name: string, value: unknown): number;
/** The steps of a function through two values, before it is called: what it would make must not fill the memory. */
export declare function combine(name: string, first: unknown, second: unknown): number;
/** The steps to see whether a part of a text, of so many characters, is one of those that are known. */
export declare function compare(length: number): number;
