import type { Budget } from "./language/budget.js";
/** Whether an error is about the time that the rule, or the run, takes, and not about a record. */
export declare function endsRule(error: unknown): boolean;
/** How far an evaluation of a rule has come. */
export declare class Progress {
    readonly budget: Budget;
    /** Whether all evidence is known: what fails for want of some is asked for each record. */
    readonly isWhole: boolean;
    /** Another number for each combination of records that the names are bound to. */
    turn: number;
    constructor(budget: Budget, isWhole: boolean);
}
/** What an expression may read by a name. */
export interface Name {
    readonly value: unknown;
    /** The value in this turn, as far as it is known: without computing anything. */
    readonly known: unknown;
}
/** A name of `for`, or the output that lacks something. */
export declare class BoundName implements Name {
    value: unknown;
    get known(): unknown;
}
/**
 * A name of `let`: computed when it is first read, and again in a later turn where a value that it was computed from is
 * another than before. What follows from a review alone is not computed for each of its items.
 */
export declare class NamedValue implements Name {
    #private;
    /**
     * @param reads - the names that it mentions and that are not the same for all records; null when it mentions the
     * innermost record, of which there is another in each turn
     */
    constructor(progress: Progress, reads: readonly Name[] | null, compute: () => unknown);
    get value(): unknown;
    get known(): unknown;
}
