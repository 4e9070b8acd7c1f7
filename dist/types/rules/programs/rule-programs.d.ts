import type { RuleProgram } from "./program.js";
/** By the name that `program` gives in a rule. */
export declare const rulePrograms: Readonly<Record<string, RuleProgram>>;
