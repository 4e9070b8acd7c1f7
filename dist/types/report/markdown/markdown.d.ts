import type { Report } from "../../model/report.js";
import type { ReportOptions } from "../reporter.js";
/** For a job summary or a comment: conclusion and denominators, what lacks, findings with links, the rest folded away. */
export declare function formatMarkdown(report: Report, options: ReportOptions): string;
/** The counts alone, for where everything else has no room. */
export declare function formatMarkdownCounts(report: Report, options: ReportOptions): string;
