import type { Report } from "../model/report.ts";
import type { FailLevel } from "./arguments.ts";

/** 0 when nothing that decides is at or above the level, else 1. (2, the job could not be done, no report can say.) */
export function exitStatus({ summary, comparison }: Report, failOn: FailLevel): 0 | 1 {
  if (failOn === "never") return 0;
  const findings = comparison?.scope === "changed" ? comparison.findings.counts : summary.findings;
  return findings.error > 0 || (failOn === "warning" && findings.warning > 0) ? 1 : 0;
}
