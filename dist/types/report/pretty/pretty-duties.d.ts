import type { Finding } from "../../model/finding.js";
import type { OutputState } from "../../model/output-state.js";
import type { DutyReport, OutputReport } from "../../model/report.js";
import type { Paint } from "./paint.js";
import type { PrettyContext } from "./pretty-context.js";
type FindingGroups = ReadonlyMap<string | null, readonly Finding[]>;
/** A duty with the tasks that need attention; no lines when none does. */
export declare function dutyLines(duty: DutyReport, findings: FindingGroups, context: PrettyContext): string[];
/** An output with its state, its evidence and its findings. */
export declare function outputLines(output: OutputReport, findings: readonly Finding[], context: PrettyContext): string[];
/** Findings with their place, text and code frame; waived ones only when everything is asked for. */
export declare function findingLines(findings: readonly Finding[], indent: string, context: PrettyContext): string[];
export declare function paintedMark(state: OutputState, paint: Paint): string;
export {};
