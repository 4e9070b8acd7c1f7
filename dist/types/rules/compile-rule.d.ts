import type { LocalizedText } from "../model/locale.js";
import type { Rule } from "../model/rule.js";
import { type ExpressionProblem } from "./language/errors.js";
import type { Expression, Language } from "./language/language.js";
/** What is wrong with a rule, and where in it: a JSON pointer such as `/let/passed`. */
export declare class RuleError extends Error {
    readonly pointer: string;
    readonly problem: ExpressionProblem;
    constructor(pointer: string, problem: ExpressionProblem);
}
export interface CompiledRule {
    readonly rule: Rule;
    /** One for each output when the rule runs over several; else one. */
    readonly variants: readonly RuleVariant[];
}
/** What evaluating a rule needs of an expression. */
export type Evaluable = Pick<Expression, "evaluate" | "labels">;
export interface RuleVariant<E extends Evaluable = Evaluable> {
    readonly bindings: readonly Binding<E>[];
    readonly values: readonly NamedValue<E>[];
    readonly where: E | null;
    readonly require: readonly Condition<E>[];
}
export interface Binding<E extends Evaluable = Evaluable> {
    readonly name: string;
    readonly list: E;
    /** The output whose records it gives, null for an expression. */
    readonly output: string | null;
    /** Every record, not the newest: then an invalid document does not affect the result for the others. */
    readonly oneByOne: boolean;
}
/** What must hold, and the finding otherwise: its place and placeholders are compiled when a breach reads them. */
export interface Condition<E extends Evaluable = Evaluable> {
    /** The output that lacks it, null for that of the record. */
    readonly output: string | null;
    readonly holds: E;
    readonly at: Place<E> | null;
    readonly message: LocalizedText;
    /** The expressions of the message by their text. */
    readonly placeholders: ReadonlyMap<string, E>;
}
export interface NamedValue<E extends Evaluable = Evaluable> {
    readonly name: string;
    readonly expression: E;
    /** True when it mentions no name of `for`: it is the same for every record. */
    readonly once: boolean;
}
/** A record, or the field of a record; of a choice, the place that the condition takes. */
export type Place<E extends Evaluable = Evaluable> = {
    readonly record: E;
    readonly field: string | null;
} | {
    readonly condition: E;
    readonly whenTrue: Place<E>;
    readonly whenFalse: Place<E>;
};
/** A rule as the library of the expression language evaluates it. */
export interface InterpretedRule extends CompiledRule {
    readonly variants: readonly RuleVariant<Expression>[];
}
/** Lists that every rule may name. */
export declare const commonLists: {
    readonly people: "list<Person>";
    readonly documents: "list<Document>";
};
/** The name of the output that lacks something, for rules that say what must hold by output. */
export declare const lackingOutput = "output";
/**
 * Parses and type-checks where the records of a rule come from; its other expressions follow when they are first read,
 * which for most rules of a small repository is never.
 *
 * @throws RuleError for the first invalid one
 */
export declare function compileRule(rule: Rule, language: Language): InterpretedRule;
/**
 * Does the same for all its other expressions, in the order in which they are written.
 *
 * @throws RuleError for the first invalid one
 */
export declare function completeRule({ variants }: CompiledRule): void;
