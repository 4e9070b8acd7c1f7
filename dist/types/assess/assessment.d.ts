import type { LoadedEvidence } from "../evidence/load-evidence.js";
import type { Config, Person } from "../model/config.js";
import type { EvidenceDocument } from "../model/evidence.js";
import type { Finding } from "../model/finding.js";
import type { Policy } from "../model/policy.js";
import type { NotApplicableReport, OutputReport, ProvidedReport, Report, RequirementReport, RuleReport, WaiverReport } from "../model/report.js";
import type { Standard } from "../model/standard.js";
import type { PreparedRules } from "../rules/prepare-rules.js";
import type { HistoryInput } from "../rules/programs/program.js";
import type { ResultMemory } from "./remembered-results.js";
import type { RuleResults } from "./rule-context.js";
export interface AssessmentInput {
    readonly standard: Standard;
    readonly policy: Policy;
    readonly config: Config;
    /** Null when nothing was configured: findings about the configuration then name no file. */
    readonly configPath: string | null;
    readonly people: readonly Person[] | null;
    readonly evidence: LoadedEvidence;
    /** Number of evidence files that a sparse checkout leaves out. */
    readonly sparse: number;
    readonly asOf: string;
    /** The rules whose inputs were read; null when there are none. */
    readonly rules: PreparedRules | null;
    /** An assessment of other evidence, of which is taken what this one could but repeat. */
    readonly earlier?: Assessment | null;
    /** What earlier runs found out; null without a cache. */
    readonly memory?: ResultMemory | null;
    /** What git's history says, for the rules that need it; null where no rule does. */
    readonly history?: HistoryInput | null;
}
/** An output's report before its findings are counted. */
export type OutputAssessment = Omit<OutputReport, "findings">;
export interface Assessment {
    /** In the order of the standard. */
    readonly outputs: readonly OutputAssessment[];
    /** Findings about values in documents have a pointer but no line yet. */
    readonly findings: readonly Finding[];
    /** Lapses that are not reported, since a refused document may be what they miss. */
    readonly echoes: readonly Finding[];
    readonly rules: readonly RuleReport[];
    readonly waivers: readonly WaiverReport[];
    readonly notApplicable: readonly NotApplicableReport[];
    readonly provided: readonly ProvidedReport[];
    readonly people: Report["people"];
    /** What assessments of other evidence may take. */
    readonly results: RuleResults;
    /** By output. */
    readonly checks: ReadonlyMap<string, OutputCheck>;
    /** By output. */
    readonly currencies: ReadonlyMap<string, GroundedCurrency>;
}
/** What the valid documents of an output show each for itself, with all that it rests on. */
export interface OutputCheck {
    readonly documents: readonly EvidenceDocument[];
    readonly policy: Policy;
    readonly people: readonly Person[] | null;
    readonly timezone: string;
    readonly asOf: string;
    readonly findings: readonly Finding[];
}
/** What decides how current the evidence of an output is. */
export interface CurrencyGrounds {
    readonly policy: Policy;
    readonly asOf: string;
    readonly timezone: string;
    /** The valid documents of the output, and of those that its requirements name. */
    readonly evidence: readonly {
        readonly output: string;
        readonly documents: readonly EvidenceDocument[];
        readonly isRefused: boolean;
    }[];
}
export interface GroundedCurrency extends CurrencyGrounds {
    readonly currency: Currency;
}
/** How current the evidence of an output is. */
export interface Currency {
    readonly newest: string | null;
    readonly requirements: readonly RequirementReport[];
    readonly findings: readonly Finding[];
}
