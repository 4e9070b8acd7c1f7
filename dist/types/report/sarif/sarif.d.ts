import type { Report } from "../../model/report.js";
import type { ReportOptions } from "../reporter.js";
/** SARIF 2.1.0, for the code scanning of GitHub and other viewers; texts in the requested language. */
export declare function formatSarif(given: Report, options: ReportOptions): string;
