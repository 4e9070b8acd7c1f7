import type { Yardstick, YardstickChange, YardstickComparison, YardstickKind } from "../model/comparison.ts";
import type { Finding } from "../model/finding.ts";
import { compareFindings, type Judged } from "./compare-findings.ts";
import { lackedBefore, lacksNow, outputChanges } from "./compare-reports.ts";

/**
 * What a change of the yardstick does, by the same evidence judged by the earlier one and by the new one.
 *
 * @param problem - why there is no earlier one
 */
export function compareYardsticks(
  decides: Yardstick,
  problem: string | null,
  changes: readonly YardstickChange[],
  byEarlier: Judged,
  byNew: Judged,
): YardstickComparison {
  const outputs = outputChanges(byEarlier.report, byNew.report);
  const excused = outputs.filter((change) => lackedBefore(change) && !lacksNow(change));
  const required = outputs.filter((change) => !lackedBefore(change) && lacksNow(change));
  const { added, fixed } = compareFindings(byEarlier, byNew);
  const findings = { excused: fixed.filter(isError), required: added.filter(isError) };
  const tasksApplicable = byNew.report.summary.tasks.applicable;
  const kind =
    problem === null ? kindOfChange(changes, excused.length > 0, required.length > 0) : kindOfFirst(problem, changes);
  return { decides, kind, changes, excused, required, findings, tasksApplicable };
}

function isError({ severity }: Finding): boolean {
  return severity === "error";
}

/** The first configuration asks for more than none; what a broken one asked for, nobody can say. */
function kindOfFirst(problem: string, changes: readonly YardstickChange[]): YardstickKind {
  return problem === "no-configuration" && changes.length === 0 ? "tightened" : "mixed";
}

/** A change that may be either counts as both: nobody has said that it asks for no less. */
function kindOfChange(changes: readonly YardstickChange[], excuses: boolean, requires: boolean): YardstickKind {
  const has = (direction: YardstickChange["direction"]) => changes.some((change) => change.direction === direction);
  const isLoosened = excuses || has("loosened") || has("changed");
  const isTightened = requires || has("tightened") || has("changed");
  if (isLoosened && isTightened) return "mixed";
  return isLoosened ? "loosened" : isTightened ? "tightened" : "unchanged";
}
