import type { Config, Person } from "../model/config.js";
import type { EvidenceDocument } from "../model/evidence.js";
import type { Finding } from "../model/finding.js";
import type { NotApplicableReport, WaiverReport } from "../model/report.js";
export interface Scope {
    /** Entries that hold on the as-of date, by output. */
    readonly notApplicable: ReadonlyMap<string, NotApplicableReport>;
    readonly findings: readonly Finding[];
}
/** The outputs that are not declared not applicable on the as-of date, in their order. */
export declare function applicableOutputs(outputs: readonly string[], { notApplicable }: Config, asOf: string): string[];
/** Which outputs the organisation has declared not applicable, and what is wrong with the declarations. */
export declare function notApplicableScope(config: Config, configPath: string | null, people: readonly Person[] | null, documents: readonly EvidenceDocument[], asOf: string): Scope;
export interface WaiverOutcome {
    /** The findings, with the waiver that covers each. */
    readonly findings: readonly Finding[];
    readonly waivers: readonly WaiverReport[];
}
/**
 * Applies the waivers to the findings. One that has expired no longer covers anything; expired, unused and overlong
 * ones are findings themselves.
 *
 * @param recordKeyOf what names the record that a finding is about, null when it is about none
 */
export declare function applyWaivers(findings: readonly Finding[], config: Config, configPath: string | null, people: readonly Person[] | null, asOf: string, recordKeyOf: (finding: Finding) => string | null): WaiverOutcome;
