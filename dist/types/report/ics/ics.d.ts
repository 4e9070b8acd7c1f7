import type { Report } from "../../model/report.js";
import type { ReportOptions } from "../reporter.js";
/**
 * A calendar of expiry dates (RFC 5545): a one-day event for each requirement, on the last day on which it is
 * met. Expired or missing evidence is on the as-of date, since nobody looks for it in the past. An event keeps
 * its UID when new evidence moves its date, so that a subscription is updated.
 */
export declare function formatIcs(report: Report, options: ReportOptions): string;
