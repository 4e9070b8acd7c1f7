import type { Report } from "../../model/report.js";
import type { ReportOptions } from "../reporter.js";
/**
 * A calendar of expiry dates (RFC 5545): a one-day event for each requirement, on the last day on which it is
 * met. Expired or missing evidence is on the as-of date, since nobody looks for it in the past. An event keeps
 * its UID when new evidence moves its date, so that a subscription is updated. With a year, every last day of that
 * year, each with a UID of its own. An alarm goes off when the policy begins to warn.
 */
export declare function formatIcs(given: Report, options: ReportOptions): string;
