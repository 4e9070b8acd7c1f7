import type { LoadedEvidence } from "../evidence/load-evidence.ts";
import { kindOf } from "../model/finding-kinds.ts";
import type { Report } from "../model/report.ts";
import { maskedDeep } from "../privacy/masked.ts";

/**
 * The report with a mask in place of what is private, wherever it is repeated: the key of a record, a value that does
 * not fit, the name of a file. Only where something was found, since it can come from nowhere else.
 */
export function withoutPrivate(report: Report, ...evidence: readonly LoadedEvidence[]): Report {
  const isFound = evidence.some(({ findings }) => findings.some(({ code }) => kindOf(code).family === "privacy"));
  return isFound ? maskedDeep(report) : report;
}
