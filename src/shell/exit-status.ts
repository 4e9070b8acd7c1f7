import type { Report } from "../model/report.ts";
import type { SeverityCounts } from "../model/severity.ts";

export const failLevels = ["error", "warning", "never"] as const;

export type FailLevel = (typeof failLevels)[number];

/** 0 when nothing that decides is at or above the level, else 1. (2, the job could not be done, no report can say.) */
export function exitStatus(report: Report, failOn: FailLevel): 0 | 1 {
  if (failOn === "never") return 0;
  const findings = decidingFindings(report);
  return findings.error > 0 || (failOn === "warning" && findings.warning > 0) ? 1 : 0;
}

/** The findings that decide: all of them, or only those that an earlier revision does not have. */
export function decidingFindings({ summary, comparison }: Report): SeverityCounts {
  return comparison?.scope === "changed" ? comparison.findings.counts : summary.findings;
}
