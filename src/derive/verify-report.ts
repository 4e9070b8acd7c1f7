import { countSeverities } from "../model/count-severities.ts";
import type { Report } from "../model/report.ts";
import { groupBy } from "../text/group-by.ts";
import { concludeOn } from "./conclude-on.ts";
import { countReport } from "./count-report.ts";
import { controlState, totalsOf } from "./group-by-control.ts";
import { taskState } from "./task-state.ts";

/** A number or state of a report that contradicts its own body. */
export interface Disagreement {
  /** JSON pointer into report.json. */
  readonly pointer: string;
  readonly stated: string;
  readonly counted: string;
}

/** The first number of a saved report that contradicts its body, null when all agree. */
export function findDisagreement(report: Report): Disagreement | null {
  return firstDifference(countedParts(report), report, "");
}

/** The parts of a report that follow from the rest of it, in the shape of the report. */
function countedParts(report: Report): object {
  const { duties, findings, controls, comparison } = report;
  const standing = groupBy(
    findings.filter(({ waived }) => waived === null),
    ({ output }) => output,
  );
  const summary = countReport(report);
  const changes = comparison && { findings: { counts: countSeverities(comparison.findings.added) } };
  const counted = comparison && changes && { ...comparison, findings: { ...comparison.findings, ...changes.findings } };
  return {
    summary,
    conclusion: concludeOn({ summary, findings, comparison: counted }),
    duties: duties.map(({ tasks }) => ({
      tasks: tasks.map(({ outputs }) => ({
        state: taskState(outputs),
        outputs: outputs.map(({ id }) => ({
          findings: countSeverities(standing.get(id) ?? []),
        })),
      })),
    })),
    ...(controls && { controls: countedControls(controls) }),
    ...(changes && { comparison: changes }),
  };
}

function countedControls({ groups }: NonNullable<Report["controls"]>): object {
  return {
    totals: totalsOf(groups.flatMap(({ controls }) => controls)),
    groups: groups.map(({ controls }) => ({
      totals: totalsOf(controls),
      controls: controls.map(({ outputs }) => ({ state: controlState(outputs.map(({ state }) => state)) })),
    })),
  };
}

function firstDifference(counted: unknown, stated: unknown, pointer: string): Disagreement | null {
  if (typeof counted !== "object" || counted === null) {
    return counted === stated ? null : { pointer, stated: String(stated), counted: String(counted) };
  }
  for (const [key, value] of Object.entries(counted)) {
    const difference = firstDifference(value, (stated as Record<string, unknown>)[key], `${pointer}/${key}`);
    if (difference) return difference;
  }
  return null;
}
