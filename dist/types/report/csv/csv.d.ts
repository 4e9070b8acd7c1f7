import type { Report } from "../../model/report.js";
import type { ReportOptions } from "../reporter.js";
/** One row for each output, for a spreadsheet; the head in the language asked for. */
export declare function formatCsv(report: Report, { locale }: ReportOptions): string;
