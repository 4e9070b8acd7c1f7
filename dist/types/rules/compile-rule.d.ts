import type { Rule } from "../model/rule.js";
import { type ExpressionProblem } from "./expression-errors.js";
import type { Expression, Language } from "./expressions.js";
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
export interface RuleVariant {
    readonly bindings: readonly {
        readonly name: string;
        readonly list: Expression;
    }[];
    readonly values: readonly NamedValue[];
    readonly where: Expression | null;
    readonly require: Expression;
    readonly at: Place | null;
    /** The expressions of the message by their text. */
    readonly placeholders: ReadonlyMap<string, Expression>;
}
export interface NamedValue {
    readonly name: string;
    readonly expression: Expression;
    /** True when it mentions no name of `for`: it is the same for every record. */
    readonly once: boolean;
}
/** A record, or the field of a record. */
export interface Place {
    readonly record: Expression;
    readonly field: string | null;
}
/** Lists that every rule may name. */
export declare const commonLists: {
    readonly people: "list<Person>";
    readonly documents: "list<Document>";
};
/**
 * Parses and type-checks the expressions of a rule.
 *
 * @throws RuleError for the first one that does not hold
 */
export declare function compileRule(rule: Rule, language: Language): CompiledRule;
