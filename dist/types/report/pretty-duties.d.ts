import type { Finding } from "../model/finding.js";
import type { DutyReport } from "../model/report.js";
import type { PrettyContext } from "./pretty-context.js";
type FindingGroups = ReadonlyMap<string | null, readonly Finding[]>;
/** A duty with the tasks that need attention; no lines when none does. */
export declare function dutyLines(duty: DutyReport, findings: FindingGroups, context: PrettyContext): string[];
/** Findings with their place, text and code frame; waived ones only when everything is asked for. */
export declare function findingLines(findings: readonly Finding[], indent: string, context: PrettyContext): string[];
export {};
