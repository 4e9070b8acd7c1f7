import type { Report } from "../../model/report.js";
import type { ReportOptions } from "../reporter.js";
/** One file for people: readable without scripts, offline and in print, in both languages. */
export declare function formatHtml(given: Report, options: ReportOptions): string;
