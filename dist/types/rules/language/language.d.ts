import type { RecordTypes, ValueLabels } from "../../evidence/record-types.js";
import { type Constant, type Structure } from "./environment.js";
import type { FunctionContext } from "./rule-function.js";
import type { Runtime } from "./runtime.js";
import { type Node } from "./syntax-tree.js";
import type { ViewType } from "./views.js";
export interface Expression {
    /** `bool`, `string`, `double`, `O2.1.1`, `list<O2.1.1>` … */
    readonly type: string;
    /** The variables that it mentions. */
    readonly names: ReadonlySet<string>;
    /** Labels of the texts that it may give; none when they come from no field with fixed values. */
    readonly labels: ValueLabels;
    readonly evaluate: (values: object) => unknown;
    /** As the library parsed and checked it. */
    readonly tree: Node;
}
/** The names of one rule, with their types. */
export interface Scope {
    readonly declare: (name: string, type: string, labels?: ValueLabels) => void;
    /** @throws ExpressionError when the text does not parse or type-check */
    readonly compile: (text: string) => Expression;
}
export interface Language {
    readonly scope: () => Scope;
    /** Whether values of the type are records or parts of them, which know their location. */
    readonly isRecord: (type: string) => boolean;
}
export interface LanguageOptions {
    readonly runtime: Runtime;
    readonly types: RecordTypes;
    readonly views: ReadonlyMap<string, ViewType>;
    readonly constants: readonly Constant[];
    readonly structures: readonly Structure[];
    readonly functions: FunctionContext;
}
/** The expression language of rules: CEL with the records of the evidence as types. */
export declare function createLanguage(options: LanguageOptions): Language;
