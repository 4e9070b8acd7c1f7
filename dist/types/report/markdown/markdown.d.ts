import type { Report } from "../../model/report.js";
import type { ReportOptions } from "../reporter.js";
/**
 * For a job summary or a comment. One screen answers: the verdict, what a change does, and what to do first; the rest
 * is folded.
 */
export declare function formatMarkdown(given: Report, options: ReportOptions): string;
/** The answer alone, if there is no room for anything else. */
export declare function formatMarkdownCounts(report: Report, options: ReportOptions): string;
