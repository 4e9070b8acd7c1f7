import type { Report } from "../../model/report.js";
import type { ReportOptions } from "../reporter.js";
/** One page for the management review: in print, one of A4, with a place to sign. */
export declare function formatBrief(given: Report, options: ReportOptions): string;
