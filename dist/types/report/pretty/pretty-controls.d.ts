import type { ControlsReport } from "../../model/controls-report.js";
import type { Finding } from "../../model/finding.js";
import { type PrettyContext } from "./pretty-context.js";
type FindingGroups = ReadonlyMap<string | null, readonly Finding[]>;
/**
 * The outputs by the controls of a framework in place of duties: the controls that need attention and those that no
 * output reaches, group by group; then the outputs that belong to no control.
 */
export declare function controlBlocks(controls: ControlsReport, findings: FindingGroups, context: PrettyContext): string[][];
/** The totals, and what they do not mean. */
export declare function controlSummaryLines({ mapping, totals }: ControlsReport, context: PrettyContext): string[];
export {};
