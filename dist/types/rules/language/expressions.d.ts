import type { Facts } from "./facts.js";
import { type FunctionContext } from "./functions.js";
import { type RecordTypes } from "./record-types.js";
import type { ViewType } from "./views.js";
export interface Expression {
    /** `bool`, `string`, `double`, `O2.1.1`, `list<O2.1.1>` … */
    readonly type: string;
    /** The variables that it mentions. */
    readonly names: ReadonlySet<string>;
    readonly evaluate: (values: object) => unknown;
}
/** The names of one rule, with their types. */
export interface Scope {
    readonly declare: (name: string, type: string) => void;
    /** @throws ExpressionError when the text does not parse or type-check */
    readonly compile: (text: string) => Expression;
    readonly names: () => readonly string[];
}
export interface Language {
    readonly scope: () => Scope;
    /** Puts the evidence under the expressions; without it they can be checked and not evaluated. */
    readonly use: (facts: Facts) => void;
    /** Steps that evaluations may take from now on. */
    readonly allow: (steps: number) => void;
    /** Counts a step that is taken outside an expression. */
    readonly spend: (steps: number) => void;
    /** Whether values of the type are records or parts of them, which know where they stand. */
    readonly isRecord: (type: string) => boolean;
}
/** A value that is the same for the whole run. */
export interface Constant {
    readonly name: string;
    readonly type: string;
    readonly value: unknown;
}
export interface LanguageOptions {
    readonly types: RecordTypes;
    readonly views: ReadonlyMap<string, ViewType>;
    readonly constants: readonly Constant[];
    /** Types of maps that are no records, such as the parameters: name, fields with their types, class of the values. */
    readonly structures: readonly {
        readonly name: string;
        readonly fields: Readonly<Record<string, string>>;
        readonly create: new (...values: never[]) => object;
    }[];
    readonly functions: Omit<FunctionContext, "spend">;
}
/**
 * The expression language of rules: CEL with the records of the evidence as types. The only file that knows the
 * library; what it takes from the library's inside (marked below) is held by test/rules/expressions.test.ts.
 */
export declare function createLanguage({ types, views, constants, structures, functions }: LanguageOptions): Language;
