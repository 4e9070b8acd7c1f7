import type { ControlState } from "../model/controls-report.ts";
import { findingName } from "../model/create-finding.ts";
import type { Finding } from "../model/finding.ts";
import { lackingStates, type OutputState } from "../model/output-state.ts";
import type { OutputReport, Report, TaskReport } from "../model/report.ts";
import { outputsOf, tasksOf } from "../model/walk.ts";

/** Whether the output needs attention: it lacks current evidence, soon will, or has a finding. */
export function needsAttention({ state, findings }: OutputReport): boolean {
  return lackingStates.has(state) || state === "due" || findings.error + findings.warning + findings.info > 0;
}

/** The tasks that lack current evidence, each with the outputs for which it does. */
export function lackingTasks(
  report: Report,
): readonly { readonly task: TaskReport; readonly outputs: readonly OutputReport[] }[] {
  return tasksOf(report)
    .filter(({ state }) => state === "lacking")
    .map((task) => ({ task, outputs: task.outputs.filter(({ state }) => lackingStates.has(state)) }));
}

/** The first findings of each code of each output, up to a limit; and for each code with more, how many more. */
export function limitPerCode(
  findings: readonly Finding[],
  limit: number,
): { readonly shown: readonly Finding[]; readonly more: readonly { readonly code: string; readonly count: number }[] } {
  const seen = new Map<string, { code: string; count: number }>();
  const shown = findings.filter((finding) => {
    const { output } = finding;
    const code = findingName(finding);
    const key = `${output} ${code}`;
    const run = seen.get(key) ?? { code, count: 0 };
    seen.set(key, run);
    run.count++;
    return run.count <= limit;
  });
  const more = [...seen.values()].filter(({ count }) => count > limit);
  return { shown, more: more.map(({ code, count }) => ({ code, count: count - limit })) };
}

/** The outputs of the report by their codes. */
export function outputsById(report: Report): ReadonlyMap<string, OutputReport> {
  return new Map(outputsOf(report).map((output) => [output.id, output]));
}

/** The output state whose mark is also used for the control. */
export function controlMark(state: ControlState): OutputState {
  if (state === "lacking") return "missing";
  return state === "unreached" ? "not-applicable" : state;
}

/** `✓` for current, `!` for due soon, `✗` for lacking, `-` for not applicable. */
export function stateMark(state: OutputState): "✓" | "!" | "✗" | "-" {
  if (lackingStates.has(state)) return "✗";
  if (state === "due") return "!";
  return state === "current" ? "✓" : "-";
}
