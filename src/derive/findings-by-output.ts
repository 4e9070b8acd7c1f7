import type { Finding } from "../model/finding.ts";
import type { Report } from "../model/report.ts";
import { outputsOf } from "../model/walk.ts";
import { groupBy } from "../text/group-by.ts";

/** The findings of each output in the order of the report; those that concern no output are under null. */
export function findingsByOutput(report: Report): ReadonlyMap<string | null, readonly Finding[]> {
  const outputs = new Set(outputsOf(report).map(({ id }) => id));
  return groupBy(report.findings, ({ output }) => (output !== null && outputs.has(output) ? output : null));
}
