import type { Report } from "../../model/report.js";
import type { ReportOptions } from "../reporter.js";
/**
 * A line for each finding that no waiver covers, as compilers write them and editors read them:
 * `path:line:column: severity: message [code]`, with paths from the folder of the configuration. The words of severity are those of compilers in both languages. A finding
 * without a place, such as missing evidence, is at the beginning of the configuration, which requires it. Without findings,
 * the text is empty.
 */
export declare function formatLines(report: Report, options: ReportOptions): string;
