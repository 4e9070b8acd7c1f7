import type { Rule } from "../model/rule.js";
import type { RuleResult } from "../rules/evaluate-rule.js";
import type { RuleContext } from "./apply-rules.js";
/** Results of rules with all on which they rest, to be taken for other evidence that differs in nothing of it. */
export interface RuleResults {
    readonly context: Omit<RuleContext, "earlier">;
    readonly byRule: ReadonlyMap<string, GroundedResult>;
}
export interface GroundedResult extends Evaluation {
    readonly rule: Rule;
    /** The inputs that were withheld from it. */
    readonly without: string;
}
export interface Evaluation {
    readonly result: RuleResult | null;
    /** The types of the records that were asked for: outputs, `Document` for all documents, `Person`, `History`. */
    readonly asked: ReadonlySet<string>;
    /** The steps that it took; infinite when it was ended. */
    readonly steps: number;
}
/**
 * Gives the result of an earlier evaluation where another one could but repeat it: the same yardstick and day, the same
 * inputs withheld, the very same documents of every type that it asked for, and no fewer steps than it took.
 */
export declare function createReuse(context: RuleContext): {
    results: RuleResults;
    resultOf(rule: Rule, without: string, steps: number, evaluate: () => Evaluation): RuleResult | null;
};
/** Whether two lists hold the very same values. */
export declare function isSameList(one: readonly unknown[], other: readonly unknown[]): boolean;
