import type { Rule, RuleValue } from "../model/rule.js";
import { type CompiledRule } from "./compile-rule.js";
import type { Language } from "./expressions.js";
import type { Facts } from "./facts.js";
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
    readonly values: Readonly<Record<string, RuleValue>>;
}
export interface Failure {
    readonly place: RulePlace | null;
    /** `budget` when the rule took too many steps, else what the expression said. */
    readonly reason: string;
}
export interface RuleResult {
    readonly rule: Rule;
    /** How many records, or other things, the rule was asked about. */
    readonly evaluated: number;
    readonly breaches: readonly Breach[];
    readonly failures: readonly Failure[];
}
/**
 * Asks a rule about every record that it is for. An expression that fails on one record is a failure of its own, and
 * the other records are asked; a rule that takes more steps than it may is ended.
 */
export declare function evaluateRule({ rule, variants }: CompiledRule, facts: Facts, language: Language): RuleResult;
