import { countSeverities } from "../model/count-severities.ts";
import { outputStates } from "../model/output-state.ts";
import type { Report, Summary } from "../model/report.ts";
import { ruleStates } from "../model/rule.ts";
import { outputsOf, tasksOf } from "../model/walk.ts";

/** The sums of a report that follow from its body. */
export type CountedSummary = Omit<Summary, "files" | "documents">;

/** Counts the contents of a report: the one place that computes its sums, also used to verify a saved report. */
export function countReport({
  duties,
  findings,
  rules,
}: Pick<Report, "duties" | "findings" | "rules">): CountedSummary {
  const tasks = eachOnce(tasksOf({ duties }));
  const outputs = eachOnce(outputsOf({ duties }));
  const evidence = outputs.flatMap((output) => output.evidence);
  return {
    tasks: {
      total: tasks.length,
      applicable: tasks.filter(({ state }) => state === "current" || state === "lacking").length,
      current: tasks.filter(({ state }) => state === "current").length,
      lacking: tasks.filter(({ state }) => state === "lacking").length,
    },
    outputs: { total: outputs.length, ...countStates(outputStates, outputs) },
    findings: countSeverities(findings.filter(({ waived }) => waived === null)),
    rules: { total: rules.length, ...countStates(ruleStates, rules) },
    records: evidence.reduce((sum, { records }) => sum + records, 0),
  };
}

/** A saved report may list one twice. */
function eachOnce<Named extends { readonly id: string }>(named: readonly Named[]): readonly Named[] {
  return [...new Map(named.map((one) => [one.id, one])).values()];
}

function countStates<State extends string>(
  states: readonly State[],
  counted: readonly { readonly state: State }[],
): Record<State, number> {
  return Object.fromEntries(
    states.map((state) => [state, counted.filter((one) => one.state === state).length]),
  ) as Record<State, number>;
}
