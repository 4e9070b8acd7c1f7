import type { Finding } from "../model/finding.ts";
import type { Report } from "../model/report.ts";

/** The findings of each output in the order of the report; those that concern no output stand under null. */
export function findingsByOutput(report: Report): ReadonlyMap<string | null, readonly Finding[]> {
  const outputs = new Set(
    report.duties.flatMap(({ tasks }) => tasks.flatMap((task) => task.outputs.map(({ id }) => id))),
  );
  const groups = new Map<string | null, Finding[]>();
  for (const finding of report.findings) {
    const output = finding.output !== null && outputs.has(finding.output) ? finding.output : null;
    const group = groups.get(output);
    if (group) group.push(finding);
    else groups.set(output, [finding]);
  }
  return groups;
}
