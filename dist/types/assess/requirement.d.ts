import type { Finding } from "../model/finding.js";
import type { Policy, Requirement } from "../model/policy.js";
import type { RequirementReport } from "../model/report.js";
import { type DatedEvidence } from "./event-dates.js";
import type { Subject } from "./subjects.js";
export interface RequirementContext {
    readonly output: string;
    readonly asOf: string;
    readonly policy: Policy;
    /** All evidence of the output by this requirement's date, up to the as-of date. */
    readonly evidence: readonly DatedEvidence[];
    /** Null when the output that names them gives none. */
    readonly subjects: readonly Subject[] | null;
    /** Newest event date of another output, null when there is none. */
    readonly newestOf: (output: string) => string | null;
}
export interface RequirementResult {
    readonly report: RequirementReport;
    readonly findings: readonly Finding[];
}
/** Evaluates one requirement of an output's cadence on the as-of date. */
export declare function evaluateRequirement(requirement: Requirement, context: RequirementContext): RequirementResult;
