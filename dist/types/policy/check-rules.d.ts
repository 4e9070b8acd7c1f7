import type { Rule } from "../model/rule.js";
import type { PolicyLayer } from "./merge-policies.js";
/** What an organisation's rules are held against. */
export interface RuleReferences {
    readonly outputs: readonly string[];
    /** Codes of the standard's indicators, knowledge, skills and attitudes. */
    readonly standardCodes: ReadonlySet<string>;
}
/**
 * Checks the names in the rules of a policy file and that its messages show the same values; the expressions are
 * checked when the rules are compiled. Built-in policies are left out, since the tests check them.
 *
 * @throws UserError `policy-unknown-output`, `rule-code-unknown`, `rule-placeholders`
 */
export declare function checkRuleNames({ file, source }: PolicyLayer, { outputs, standardCodes }: RuleReferences): void;
/** The expressions in braces that only one of the two languages shows. */
export declare function differingPlaceholders({ message }: Rule): string[];
/** Where a message names a value: the texts between braces, each once. */
export declare function placeholdersOf(text: string): string[];
