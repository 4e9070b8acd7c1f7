import type { Report } from "../model/report.ts";
import type { SeverityCounts } from "../model/severity.ts";

export const failLevels = ["error", "warning", "never"] as const;

export type FailLevel = (typeof failLevels)[number];

/** 0 if no finding that counts is at or above the level, otherwise 1. (A report cannot cause 2, could not run.) */
export function exitStatus(report: Report, failOn: FailLevel): 0 | 1 {
  if (failOn === "never") return 0;
  const findings = decidingFindings(report);
  return findings.error > 0 || (failOn === "warning" && findings.warning > 0) ? 1 : 0;
}

/** The findings that count: all, or only those new since an earlier revision. */
export function decidingFindings({ summary, comparison }: Report): SeverityCounts {
  return comparison?.scope === "changed" ? comparison.findings.counts : summary.findings;
}
