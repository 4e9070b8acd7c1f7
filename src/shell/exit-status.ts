import { decidingFindings } from "../derive/conclude-on.ts";
import type { Report } from "../model/report.ts";

export const failLevels = ["error", "warning", "never"] as const;

export type FailLevel = (typeof failLevels)[number];

/** 0 if no finding that counts is at or above the level, otherwise 1. (A report cannot cause 2, could not run.) */
export function exitStatus(report: Report, failOn: FailLevel): 0 | 1 {
  if (failOn === "never") return 0;
  if (report.conclusion !== "pass") return 1;
  return failOn === "warning" && decidingFindings(report).warning > 0 ? 1 : 0;
}
