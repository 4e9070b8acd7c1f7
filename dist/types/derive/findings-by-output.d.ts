import type { Finding } from "../model/finding.js";
import type { Report } from "../model/report.js";
/** The findings of each output in the order of the report; those that concern no output stand under null. */
export declare function findingsByOutput(report: Report): ReadonlyMap<string | null, readonly Finding[]>;
