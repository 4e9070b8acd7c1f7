import type { Report } from "../../model/report.ts";
import { escapeJson } from "../json/escape-json.ts";
import type { ReportOptions } from "../reporter.ts";
import { type BadgeContent, type BadgeState, reportBadge } from "./badge-content.ts";

/** Colors by their shields.io names. */
const colors: Readonly<Record<BadgeState, string>> = {
  good: "brightgreen",
  soon: "yellow",
  lacking: "red",
  unknown: "lightgrey",
};

/** The badge for the endpoint of shields.io, which refuses any other key: https://shields.io/badges/endpoint-badge */
export function formatShields(report: Report, options: ReportOptions): string {
  return shieldsEndpoint(reportBadge(report, options.locale));
}

export function shieldsEndpoint({ label, message, state }: BadgeContent): string {
  const endpoint = { schemaVersion: 1, label, message, color: colors[state] };
  return `${escapeJson(JSON.stringify(endpoint, null, 2))}\n`;
}
