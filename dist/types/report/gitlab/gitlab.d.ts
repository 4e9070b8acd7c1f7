import type { Report } from "../../model/report.js";
import type { ReportOptions } from "../reporter.js";
/**
 * A Code Quality report of GitLab, which shows it beside the changed lines of a merge request: a list of what no waiver
 * covers. GitLab requires a file and a line of each; a finding without, such as missing evidence, is at the beginning
 * of the configuration, which requires it.
 */
export declare function formatGitlab(given: Report, options: ReportOptions): string;
