import type { Finding } from "../model/finding.ts";
import type { Report } from "../model/report.ts";
import type { ReportOptions } from "./reporter.ts";

/** The folder of the repository that the paths of a report are relative to, such as `compliance/`; else empty. */
export function prefixOf(
  { source }: Pick<Report, "source">,
  { pathPrefix }: Pick<ReportOptions, "pathPrefix">,
): string {
  return pathPrefix ?? source?.pathPrefix ?? "";
}

/** The report with its paths as the whole repository sees them, for formats that others read from its root. */
export function inRepository(report: Report, options: Pick<ReportOptions, "pathPrefix">): Report {
  const prefix = prefixOf(report, options);
  if (prefix === "") return report;
  const moved = new Map<Finding, Finding>();
  const move = (finding: Finding): Finding => {
    // A finding that a change adds is known by being the same object as in the report.
    const known = moved.get(finding);
    if (known) return known;
    const { path } = finding;
    const there = path === null ? finding : { ...finding, path: `${prefix}${path}` };
    moved.set(finding, there);
    return there;
  };
  const { comparison, configPath, duties } = report;
  return {
    ...report,
    configPath: configPath && `${prefix}${configPath}`,
    findings: report.findings.map(move),
    duties: duties.map((duty) => ({
      ...duty,
      tasks: duty.tasks.map((task) => ({
        ...task,
        outputs: task.outputs.map((output) => ({
          ...output,
          evidence: output.evidence.map((one) => ({ ...one, path: `${prefix}${one.path}` })),
        })),
      })),
    })),
    comparison: comparison && {
      ...comparison,
      yardstick: {
        ...comparison.yardstick,
        changes: comparison.yardstick.changes.map((change) =>
          change.path === null ? change : { ...change, path: `${prefix}${change.path}` },
        ),
      },
      findings: {
        ...comparison.findings,
        added: comparison.findings.added.map(move),
        fixed: comparison.findings.fixed.map(move),
      },
    },
  };
}
