import type { Report } from "../model/report.ts";

/** How many findings that no waiver covers `isms-evidence fix` can repair. */
export function countFixable({ findings }: Pick<Report, "findings">): number {
  return findings.filter(({ fixable, waived }) => fixable && waived === null).length;
}
