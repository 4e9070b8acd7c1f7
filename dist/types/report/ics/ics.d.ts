import type { Report } from "../../model/report.js";
import type { ReportOptions } from "../reporter.js";
/**
 * A calendar of what lapses when (RFC 5545): an event of one day for each requirement, on the last day on which it is
 * met. What has lapsed or is missing stands on the as-of date, since nobody looks for it in the past. An event keeps
 * its UID when new evidence moves its day, so that a subscription follows.
 */
export declare function formatIcs(report: Report, options: ReportOptions): string;
