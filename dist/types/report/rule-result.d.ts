import type { Messages } from "../messages/messages.js";
import type { Report, RuleReport } from "../model/report.js";
import type { RuleOverride } from "../model/rule.js";
/** The rules that say something: broken, failed and not evaluated ones first, in the order of the policy. */
export declare function rulesToTell({ rules }: Report, all: boolean): readonly RuleReport[];
/** What came of a rule, with its denominator: "37 of 41 core systems". */
export declare function ruleResult({ state, subjects, evaluated, broken, lacking }: RuleReport, messages: Messages): string;
/** The rules that could not be evaluated, by what they lack, most first. */
export declare function waitingRules({ rules }: Report): readonly (readonly [input: string, count: number])[];
/** A changed rule in one line of plain text. */
export declare function ruleOverrideText({ rule, from, to, reason }: RuleOverride, { terms }: Messages): string;
