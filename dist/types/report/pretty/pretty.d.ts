import type { Report } from "../../model/report.js";
import type { ReportOptions } from "../reporter.js";
/** For the terminal: what needs attention, by duty and task, and the summary at the end, where the user looks. */
export declare function formatPretty(report: Report, options: ReportOptions): string;
