import type { Config } from "../model/config.js";
import type { Finding } from "../model/finding.js";
import type { Mapping } from "../model/mapping.js";
import type { Policy } from "../model/policy.js";
import type { OutputReport, Report, Summary, TaskReport } from "../model/report.js";
import type { Standard } from "../model/standard.js";
import type { Assessment } from "./assess.js";
export interface ReportInput {
    readonly standard: Standard;
    readonly policy: Policy;
    readonly config: Config;
    readonly asOf: string;
    readonly version: string;
    readonly source: Report["source"];
    readonly assessment: Assessment;
    /** The findings of the assessment with their lines. */
    readonly findings: readonly Finding[];
    readonly counts: Pick<Summary, "files" | "documents">;
    /** Files to which findings and conclusion are narrowed; empty for everything. */
    readonly paths: readonly string[];
    /** The framework by whose controls the outputs are grouped as well. */
    readonly mapping: Mapping | null;
}
/** Puts the assessment into the one value that every view reads. Same input, same bytes. */
export declare function buildReport(input: ReportInput): Report;
/** The state that the outputs of a task give it. */
export declare function taskState(outputs: readonly OutputReport[]): TaskReport["state"];
