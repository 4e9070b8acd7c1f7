import type { Comparison, OutputChange, Scope, YardstickComparison } from "../model/comparison.ts";
import { countSeverities } from "../model/count-severities.ts";
import { lackingStates, outsideStates } from "../model/output-state.ts";
import type { Report } from "../model/report.ts";
import { outputsOf } from "../model/walk.ts";
import { addDuration } from "../time/durations.ts";
import type { FindingChanges } from "./compare-findings.ts";
import { concludeOn } from "./conclude-on.ts";
import { type Narrowing, narrowFindings } from "./narrow-findings.ts";

/** How far ahead expiring evidence is reported, whatever the revision changes. */
const timeAhead = "P30D";

export interface EarlierRevision extends Pick<Comparison, "commit" | "notion" | "movedFrom" | "problem" | "leftOut"> {
  /** On the same day. */
  readonly report: Report;
}

/**
 * The report with its changes since an earlier revision. With scope `changed`, the conclusion is that of the added
 * findings alone, so that nobody is blocked by due dates or by the changes of others.
 *
 * @param narrowing - to what the report is limited, which limits what changed as well; never the yardstick
 */
export function compareReports(
  { report: before, ...earlier }: EarlierRevision,
  report: Report,
  changed: FindingChanges,
  yardstick: YardstickComparison,
  scope: Scope,
  narrowing: Narrowing | null,
): Report {
  const { commit, notion, movedFrom, problem, leftOut } = earlier;
  const isMeant = ({ output }: { readonly output: string }) => narrowing?.outputs.has(output) ?? true;
  const changes = outputChanges(before, report).filter(isMeant);
  const added = narrowFindings(changed.added, narrowing);
  const fixed = narrowFindings(changed.fixed, narrowing);
  const comparison: Comparison = {
    commit,
    notion,
    movedFrom,
    scope,
    problem,
    yardstick,
    outputs: {
      fixed: changes.filter((change) => lackedBefore(change) && !lacksNow(change)),
      broken: changes.filter((change) => !lackedBefore(change) && lacksNow(change)),
      stillLacking: changes.filter((change) => lackedBefore(change) && lacksNow(change)),
    },
    findings: { added, fixed, counts: countSeverities(added) },
    lapsing: lapsingOutputs(report).filter(isMeant),
    leftOut,
  };
  return { ...report, comparison, conclusion: concludeOn({ ...report, comparison }) };
}

/** How the state of each output differs between two reports, in the order of the standard. */
export function outputChanges(before: Report, after: Report): readonly OutputChange[] {
  const from = new Map(outputsOf(before).map(({ id, state }) => [id, state]));
  return outputsOf(after).map(({ id, state }) => ({ output: id, from: from.get(id) ?? null, to: state }));
}

export function lackedBefore({ from }: OutputChange): boolean {
  return from !== null && lackingStates.has(from);
}

export function lacksNow({ to }: OutputChange): boolean {
  return lackingStates.has(to);
}

/** Outputs that expire within 30 days without new evidence. */
export function lapsingOutputs(report: Report): Comparison["lapsing"] {
  const last = addDuration(report.asOf, timeAhead);
  return outputsOf(report).flatMap(({ id, state, expires }) =>
    !lackingStates.has(state) &&
    !outsideStates.has(state) &&
    expires !== null &&
    expires >= report.asOf &&
    expires <= last
      ? [{ output: id, expires }]
      : [],
  );
}
