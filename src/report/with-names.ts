import { personNames } from "../derive/person-names.ts";
import type { Finding } from "../model/finding.ts";
import type { Report } from "../model/report.ts";

/** The report with the names of people in place of their ids, as far as the roster has them, for those who read it. */
export function withNames(report: Report): Report {
  const { people, comparison } = report;
  if (people.length === 0) return report;
  const names = personNames(people);
  const nameOf = (id: string) => names.get(id) ?? id;
  const named = <Entry extends { readonly approvedBy: string }>(entry: Entry): Entry => {
    return { ...entry, approvedBy: nameOf(entry.approvedBy) };
  };
  const known = new Map<Finding, Finding>();
  const nameIn = (finding: Finding): Finding => {
    if (finding.waived === null) return finding;
    // A finding that a change adds is known by being the same object as in the report.
    const there = known.get(finding) ?? { ...finding, waived: named(finding.waived) };
    known.set(finding, there);
    return there;
  };
  return {
    ...report,
    findings: report.findings.map(nameIn),
    waivers: report.waivers.map(named),
    notApplicable: report.notApplicable.map(named),
    provided: report.provided.map(named),
    duties: report.duties.map((duty) => ({
      ...duty,
      tasks: duty.tasks.map((task) => ({
        ...task,
        outputs: task.outputs.map((output) => {
          const person = output.owner?.person ?? null;
          return person === null
            ? output
            : { ...output, owner: { unit: null, ...output.owner, person: nameOf(person) } };
        }),
      })),
    })),
    comparison: comparison && {
      ...comparison,
      findings: {
        ...comparison.findings,
        added: comparison.findings.added.map(nameIn),
        fixed: comparison.findings.fixed.map(nameIn),
      },
    },
  };
}
