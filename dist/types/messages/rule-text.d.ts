import type { LocalizedText } from "../model/locale.js";
import type { RuleValue } from "../model/rule.js";
/** How values of rules are written in a language. */
export interface RuleWording {
    readonly list: (items: readonly string[]) => string;
    readonly duration: (duration: string) => string;
    readonly yes: string;
    readonly no: string;
}
/** The message of a rule with the values of the record in the place of the expressions in braces. */
export declare function ruleText(message: LocalizedText[keyof LocalizedText], values: Readonly<Record<string, RuleValue>>, wording: RuleWording): string;
