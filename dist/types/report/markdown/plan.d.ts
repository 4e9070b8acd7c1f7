import type { Locale } from "../../model/locale.js";
import type { Report } from "../../model/report.js";
import type { YearlyPlan } from "../../model/yearly-plan.js";
import { type Sheet } from "../../spreadsheet/written-sheet.js";
import type { ReportOptions } from "../reporter.js";
/** The annual plan in Markdown. */
export declare function formatPlan(given: Report, { locale, year }: ReportOptions): string;
/**
 * A row for each thing that is due, a column for each month with the last days of what is planned in it, and a row of
 * totals.
 */
export declare function planTable({ months, entries, dueByMonth }: YearlyPlan, locale: Locale): Pick<Sheet, "head" | "rows">;
