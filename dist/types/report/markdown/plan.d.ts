import type { Report } from "../../model/report.js";
import type { ReportOptions } from "../reporter.js";
/** The annual plan in Markdown, month by month: a column for each month would be as narrow as a character. */
export declare function formatPlan(given: Report, { locale, year }: ReportOptions): string;
