import type { Report } from "../../model/report.js";
import type { ReportOptions } from "../reporter.js";
/**
 * JUnit's XML, as Jenkins and GitLab read it: a suite for each task, a case for each output, and one for what concerns
 * no output. It fails for errors; outputs that are not applicable or waived are skipped.
 */
export declare function formatJunit(given: Report, options: ReportOptions): string;
