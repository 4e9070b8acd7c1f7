import type { Config, Person } from "../model/config.js";
import type { Checkpoint } from "../model/deadline.js";
import type { Policy } from "../model/policy.js";
import type { Rule } from "../model/rule.js";
import type { CompiledRule } from "./compiled-rule.js";
import type { RecordKey } from "./language/facts.js";
import type { FunctionContext } from "./language/rule-function.js";
import { type Runtime } from "./language/runtime.js";
import { type ViewType } from "./language/views.js";
/** Rules ready to be evaluated, and what their expressions work with. */
export interface PreparedRules {
    readonly compiled: ReadonlyMap<string, CompiledRule>;
    readonly runtime: Runtime;
    readonly keys: Readonly<Record<string, RecordKey>>;
    /** The types of the records that the library of the expression language reads. */
    readonly views: ReadonlyMap<string, ViewType>;
}
export interface PreparationInput {
    readonly rules: readonly Rule[];
    readonly parameters: Policy["parameters"];
    readonly organization: Config["organization"];
    readonly timezone: string;
    readonly asOf: string;
    readonly people: readonly Person[] | null;
    /** Outputs that apply to the organization, in the order of the standard. */
    readonly applicable: readonly string[];
    /** Codes of the standard's indicators, knowledge, skills and attitudes. */
    readonly standardCodes: ReadonlySet<string>;
    /** Ends the run when it has taken too long. */
    readonly checkpoint?: Checkpoint | undefined;
}
/**
 * Makes rules ready to be evaluated: built-in ones were compiled at build, for others the expression language is loaded.
 * Nothing is loaded when there are none.
 *
 * @throws RuleError with the rule's id for the first invalid expression
 */
export declare function prepareRules(input: PreparationInput): Promise<PreparedRules | null>;
/** What the functions of expressions work with. */
export declare function functionContext({ parameters, timezone, people, standardCodes }: Omit<PreparationInput, "rules">, { budget }: Runtime): FunctionContext;
