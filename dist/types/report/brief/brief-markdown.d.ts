import type { Report } from "../../model/report.js";
import type { ReportOptions } from "../reporter.js";
/** One page for the management review, in Markdown. */
export declare function formatBriefMarkdown(given: Report, options: ReportOptions): string;
