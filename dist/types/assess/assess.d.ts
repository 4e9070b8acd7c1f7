import type { LoadedEvidence } from "../evidence/load-evidence.js";
import type { Config, Person } from "../model/config.js";
import type { Finding } from "../model/finding.js";
import type { Policy } from "../model/policy.js";
import type { NotApplicableReport, OutputReport, RuleReport, WaiverReport } from "../model/report.js";
import type { Standard } from "../model/standard.js";
import type { PreparedRules } from "../rules/prepare-rules.js";
export interface AssessmentInput {
    readonly standard: Standard;
    readonly policy: Policy;
    readonly config: Config;
    /** Null when nothing was configured: findings about the configuration then name no file. */
    readonly configPath: string | null;
    readonly people: readonly Person[] | null;
    readonly evidence: LoadedEvidence;
    readonly asOf: string;
    /** The rules whose inputs were read; null when there are none. */
    readonly rules: PreparedRules | null;
}
/** An output's report before its findings are counted. */
export type OutputAssessment = Omit<OutputReport, "findings">;
export interface Assessment {
    /** In the order of the standard. */
    readonly outputs: readonly OutputAssessment[];
    /** Those about values of documents name a pointer and no line yet. */
    readonly findings: readonly Finding[];
    readonly rules: readonly RuleReport[];
    readonly waivers: readonly WaiverReport[];
    readonly notApplicable: readonly NotApplicableReport[];
}
/** Judges every output on the as-of date. Pure: no file system, clock or environment. */
export declare function assess(input: AssessmentInput): Assessment;
