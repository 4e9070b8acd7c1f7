import type { Report } from "../../model/report.js";
/** report.json: the report for programs, as schemas/report.schema.json describes it. The options are not used. */
export declare function formatJson(report: Report): string;
