import { concludeOn } from "../../src/derive/conclude-on.ts";
import { countReport } from "../../src/derive/count-report.ts";
import { countSeverities } from "../../src/model/count-severities.ts";
import type { Report } from "../../src/model/report.ts";

/** The report with sums that agree with its duties, findings and rules. */
export function consistent(report: Report): Report {
  const standing = report.findings.filter(({ waived }) => waived === null);
  const duties = report.duties.map((duty) => ({
    ...duty,
    tasks: duty.tasks.map((task) => ({
      ...task,
      outputs: task.outputs.map((output) => ({
        ...output,
        findings: countSeverities(standing.filter((finding) => finding.output === output.id)),
      })),
    })),
  }));
  const counted = countReport({ ...report, duties });
  return {
    ...report,
    duties,
    summary: { ...report.summary, ...counted },
    conclusion: concludeOn({ ...report, summary: counted }),
  };
}
