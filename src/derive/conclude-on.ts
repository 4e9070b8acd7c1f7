import type { Finding } from "../model/finding.ts";
import type { Report } from "../model/report.ts";
import type { SeverityCounts } from "../model/severity.ts";

type Concluded = Pick<Report, "comparison"> & {
  readonly summary: Pick<Report["summary"], "findings" | "tasks">;
};

/**
 * The conclusion of a report: `unknown` for a change that could not be compared, `fail` with an error that decides,
 * `unknown` where no task applies, be it only once the change is merged, else `pass`. What asks nothing of anybody does
 * not pass.
 */
export function concludeOn(report: Concluded & Pick<Report, "findings">): Report["conclusion"] {
  if (report.findings.some(isNotCompared)) return "unknown";
  if (decidingFindings(report).error > 0) return "fail";
  const { comparison, summary } = report;
  const isEmpty = summary.tasks.applicable === 0 || comparison?.yardstick.tasksApplicable === 0;
  return isEmpty ? "unknown" : "pass";
}

/** Whether it says that a change could not be compared: no waiver and no narrowing takes that away. */
export function isNotCompared({ code }: Finding): boolean {
  return code === "change-not-compared";
}

/** The findings that decide: all of them, or only those that an earlier revision does not have. */
export function decidingFindings({ summary, comparison }: Concluded): SeverityCounts {
  return comparison?.scope === "changed" ? comparison.findings.counts : summary.findings;
}
