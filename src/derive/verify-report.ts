import { countSeverities } from "../model/count-severities.ts";
import { lackingStates, type OutputState, outsideStates } from "../model/output-state.ts";
import type { Report } from "../model/report.ts";
import { groupBy } from "../text/group-by.ts";
import { concludeOn } from "./conclude-on.ts";
import { countReport } from "./count-report.ts";
import { controlState, totalsOf } from "./group-by-control.ts";
import { lackingOutputs } from "./lacking-outputs.ts";
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
  const lacking = lackingIn(report);
  const summary = countReport(report);
  const changes = comparison && { findings: { counts: countSeverities(comparison.findings.added) } };
  const counted = comparison && changes && { ...comparison, findings: { ...comparison.findings, ...changes.findings } };
  return {
    summary,
    conclusion: concludeOn({ summary, findings, comparison: counted }),
    duties: duties.map(({ tasks }) => ({
      tasks: tasks.map(({ outputs }) => ({
        state: taskState(outputs),
        outputs: outputs.map(({ id, state }) => ({
          state: lacking === null ? state : stateBy(lacking.has(id), state),
          findings: countSeverities(standing.get(id) ?? []),
        })),
      })),
    })),
    ...(controls && { controls: countedControls(controls) }),
    ...(changes && { comparison: changes }),
  };
}

/**
 * Null where not all findings are there by which outputs lack evidence: in a report that is narrowed to files, and in one
 * of a change, of which exceptions are those of another yardstick than the states.
 */
function lackingIn({ paths, comparison, findings }: Report): ReadonlySet<string> | null {
  return paths.length > 0 || comparison !== null ? null : lackingOutputs(findings);
}

/** The stated state, if it lacks evidence as its findings say; which of several states it is, they do not all say. */
function stateBy(lacks: boolean, stated: OutputState): string {
  if (outsideStates.has(stated) || lackingStates.has(stated) === lacks) return stated;
  return lacks ? "lacking" : "current";
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
