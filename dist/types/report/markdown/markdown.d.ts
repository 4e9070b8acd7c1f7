import type { Report } from "../../model/report.js";
import type { ReportOptions } from "../reporter.js";
/** For a job summary or a comment: conclusion, totals, tasks to act on, findings with links, the rest collapsed. */
export declare function formatMarkdown(given: Report, options: ReportOptions): string;
/** The counts alone, if there is no room for anything else. */
export declare function formatMarkdownCounts(report: Report, options: ReportOptions): string;
