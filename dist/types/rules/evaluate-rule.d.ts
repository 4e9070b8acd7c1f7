import type { LocalizedText } from "../model/locale.js";
import type { Rule, RuleLabels, RuleValue } from "../model/rule.js";
import type { CompiledRule } from "./compiled-rule.js";
import type { Facts } from "./language/facts.js";
import type { Runtime } from "./language/runtime.js";
/** Where a finding of a rule points, null when the rule is about no record. */
export interface RulePlace {
    readonly path: string;
    readonly document: number;
    readonly pointer: string;
    /** The output of the document. */
    readonly output: string | null;
}
export interface Breach {
    readonly place: RulePlace | null;
    /** The output that lacks what the rule asks, null for that of the place. */
    readonly output: string | null;
    /** The message of the condition that is not met, null for that of the rule. */
    readonly message: LocalizedText | null;
    readonly values: Readonly<Record<string, RuleValue>>;
    readonly labels?: RuleLabels;
}
export interface Failure {
    readonly place: RulePlace | null;
    /** `budget` when the rule took too many steps, else what the expression said. */
    readonly reason: string;
}
export interface RuleResult {
    readonly rule: Rule;
    /** How many records, or other things, the rule was evaluated for. */
    readonly evaluated: number;
    /** How many of them are not as the rule asks; each may have a breach for each of several outputs. */
    readonly broken: number;
    readonly breaches: readonly Breach[];
    readonly failures: readonly Failure[];
    /** Inputs without which something could not be decided. */
    readonly undecided: readonly Undecided[];
}
export interface Undecided {
    readonly input: string;
    /** The output about which nothing can be said, null for those of the rule. */
    readonly output: string | null;
}
/**
 * Evaluates a rule for every record that it applies to. An expression that fails on one record is a failure of its own,
 * and the other records are still evaluated; a rule that takes more steps than it may is ended. What can be decided
 * without the withheld inputs is decided.
 *
 * @param withheld - outputs, or `people`, that are missing or have invalid documents
 */
export declare function evaluateRule(compiled: CompiledRule, facts: Facts, runtime: Runtime, withheld?: ReadonlySet<string>): RuleResult;
