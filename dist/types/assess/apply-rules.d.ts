import type { Finding } from "../model/finding.js";
import type { RuleReport } from "../model/report.js";
import type { PreparedRules } from "../rules/prepare-rules.js";
import type { ProgramInput } from "../rules/programs/program.js";
export interface RuleContext extends ProgramInput {
    /** Null when no rule has all that it needs. */
    readonly prepared: PreparedRules | null;
}
export interface RuleOutcome {
    readonly findings: readonly Finding[];
    readonly reports: readonly RuleReport[];
}
/** Asks every rule of the policy whose inputs are there, and says which were not asked and why. */
export declare function applyRules(context: RuleContext): RuleOutcome;
