import type { Report } from "../model/report.ts";
import type { FailLevel } from "./arguments.ts";

/** 0 when nothing is at or above the level, else 1. (2, the job could not be done, is not for a report to say.) */
export function exitStatus({ summary: { findings } }: Report, failOn: FailLevel): 0 | 1 {
  if (failOn === "never") return 0;
  return findings.error > 0 || (failOn === "warning" && findings.warning > 0) ? 1 : 0;
}
