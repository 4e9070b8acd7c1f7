import { outsideStates } from "../model/output-state.ts";
import type { OutputReport, Report } from "../model/report.ts";
import { outputsOf } from "../model/walk.ts";
import { compareText } from "../text/compare-text.ts";
import { groupBy } from "../text/group-by.ts";

export interface LapsingOutput {
  readonly output: OutputReport;
  /** The first day on which evidence of it runs out; null where some is lacking without a day. */
  readonly expires: string | null;
}

/** The outputs of one owner. */
export interface OwnedOutputs {
  readonly owner: OutputReport["owner"];
  readonly outputs: readonly LapsingOutput[];
}

/** The outputs with evidence that lapses up to a day or has lapsed already, by who made the newest document. */
export function lapsingOutputs(report: Report, until: string): readonly OwnedOutputs[] {
  const lapsing = outputsOf(report)
    .filter(({ state, evidence }) => evidence.length > 0 && !outsideStates.has(state))
    .map((output) => ({ output, expires: firstDay(output) }))
    .filter(({ output, expires }) => (expires === null ? isLacking(output) : expires <= until));
  const groups = groupBy(lapsing, ({ output: { owner } }) => `${owner?.person ?? "\uffff"} ${owner?.unit ?? ""}`);
  return [...groups]
    .sort(([a], [b]) => compareText(a, b))
    .map(([, outputs]) => ({ owner: outputs[0]?.output.owner ?? null, outputs }));
}

function firstDay({ expires, requirements }: OutputReport): string | null {
  const days = [expires, ...requirements.map((requirement) => requirement.expires)].flatMap((day) => day ?? []);
  return days.sort()[0] ?? null;
}

function isLacking({ requirements }: OutputReport): boolean {
  return requirements.some(({ state }) => state === "stale" || state === "missing");
}
