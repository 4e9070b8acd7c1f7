import type { Report } from "../../model/report.js";
import type { ReportOptions } from "../reporter.js";
/**
 * Annotations as workflow commands, the most severe first, and nothing else: no line of it can be read as anything but one.
 */
export declare function formatGithub(given: Report, options: ReportOptions): string;
