import type { Report } from "../model/report.js";
import type { YearlyPlan } from "../model/yearly-plan.js";
/** The plan of the twelve months that begin with the month of the report. */
export declare function planYear(report: Report): YearlyPlan;
