import type { Report } from "../../model/report.js";
import type { ReportOptions } from "../reporter.js";
/** One row for each output, for a spreadsheet; the header in the requested language. */
export declare function formatCsv(given: Report, options: ReportOptions): string;
