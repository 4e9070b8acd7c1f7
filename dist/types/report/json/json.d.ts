import type { Report } from "../../model/report.js";
/** report.json: the report for programs, as schemas/report.schema.json describes it. The options play no part. */
export declare function formatJson(report: Report): string;
