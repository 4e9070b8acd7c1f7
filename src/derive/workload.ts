import { lackingStates } from "../model/output-state.ts";
import type { OutputReport, Report } from "../model/report.ts";
import { outputsOf, tasksOf } from "../model/walk.ts";
import type { PlanEntry } from "../model/yearly-plan.ts";
import { groupBy } from "../text/group-by.ts";
import { planYear } from "./yearly-plan.ts";

/** How much is to be done in each of twelve months, by duty, owner or whatever else outputs are grouped by. */
export interface Workload {
  /** `YYYY-MM`, from the month of the as-of date. */
  readonly months: readonly string[];
  readonly rows: readonly WorkloadRow[];
}

export interface WorkloadRow {
  readonly key: string;
  /** Outputs that lack current evidence. */
  readonly lacking: number;
  /** Outputs whose evidence has expired, within the grace period. */
  readonly grace: number;
  /** Outputs for which evidence is due in each month, if each time before it was met on its day. */
  readonly due: readonly number[];
}

/** What is to be done in a month, or now. */
export interface DueOutputs {
  /** `YYYY-MM`; `lacking` for what is lacking now, `grace` for what has expired within its grace period. */
  readonly when: string;
  readonly outputs: readonly OutputReport[];
}

/** An output, as a report and as its plan have it. */
export interface Planned {
  readonly taskId: string;
  readonly output: { readonly id: string };
  readonly owner: OutputReport["owner"];
}

/** The rows are in the order of the standard, of which each is the first output of its group. */
export function workloadBy(report: Report, keyOf: (planned: Planned) => string): Workload {
  const { months, entries } = planYear(report);
  const outputs = tasksOf(report).flatMap((task) =>
    task.outputs.map((output) => ({ taskId: task.id, output, owner: output.owner })),
  );
  const planned = groupBy(entries, keyOf);
  const rows = [...groupBy(outputs, keyOf)].map(([key, group]) => {
    const ahead = (planned.get(key) ?? []).map((entry) => ({ id: entry.output.id, days: daysAhead(entry) }));
    return {
      key,
      lacking: group.filter(({ output }) => lackingStates.has(output.state)).length,
      grace: group.filter(({ output }) => isInGrace(output, report)).length,
      due: months.map((month) => {
        const due = ahead.filter(({ days }) => days.some((day) => day.startsWith(month)));
        return new Set(due.map(({ id }) => id)).size;
      }),
    };
  });
  return { months, rows };
}

/** The outputs that are lacking, those in their grace period, and for each month those that then need new evidence. */
export function dueByMonth(report: Report): readonly DueOutputs[] {
  const { months, entries } = planYear(report);
  const outputs = outputsOf(report);
  const ahead = groupBy(
    entries.flatMap((entry) => daysAhead(entry).map((day) => ({ id: entry.output.id, month: day.slice(0, 7) }))),
    ({ month }) => month,
  );
  const groups = [
    { when: "lacking", outputs: outputs.filter(({ state }) => lackingStates.has(state)) },
    { when: "grace", outputs: outputs.filter((output) => isInGrace(output, report)) },
    ...months.map((month) => {
      const ids = new Set((ahead.get(month) ?? []).map(({ id }) => id));
      return { when: month, outputs: outputs.filter(({ id }) => ids.has(id)) };
    }),
  ];
  return groups.filter((group) => group.outputs.length > 0);
}

/** What is overdue is among the lacking. */
function daysAhead({ days, isOverdue }: PlanEntry): readonly string[] {
  return isOverdue ? days.slice(1) : days;
}

function isInGrace({ state, expires, requirements }: OutputReport, { asOf }: Report): boolean {
  const days = [expires, ...requirements.map((one) => one.expires)];
  return state === "due" && days.some((day) => day !== null && day < asOf);
}
