import type { Config, Person } from "../model/config.js";
import type { Policy } from "../model/policy.js";
import type { Rule } from "../model/rule.js";
import { type CompiledRule } from "./compile-rule.js";
import type { Language } from "./expressions.js";
import { type RecordTypes } from "./record-types.js";
import { type ViewType } from "./views.js";
/** Rules ready to be asked, and what their expressions work with. */
export interface PreparedRules {
    readonly compiled: ReadonlyMap<string, CompiledRule>;
    readonly language: Language;
    readonly types: RecordTypes;
    readonly views: ReadonlyMap<string, ViewType>;
}
export interface PreparationInput {
    readonly rules: readonly Rule[];
    readonly parameters: Policy["parameters"];
    readonly organization: Config["organization"];
    readonly timezone: string;
    readonly asOf: string;
    readonly people: readonly Person[] | null;
    /** Outputs that apply to the organisation, in the order of the standard. */
    readonly applicable: readonly string[];
    /** Codes of the standard's indicators, knowledge, skills and attitudes. */
    readonly standardCodes: ReadonlySet<string>;
}
/**
 * Loads the expression language and compiles rules for it; nothing is loaded when there are none.
 *
 * @throws RuleError with the rule's id for the first expression that does not hold
 */
export declare function prepareRules(input: PreparationInput): Promise<PreparedRules | null>;
