import type { Comparison, OutputChange, Scope } from "../model/comparison.ts";
import { countSeverities } from "../model/count-severities.ts";
import type { Finding } from "../model/finding.ts";
import { kindOf } from "../model/finding-kinds.ts";
import { lackingStates } from "../model/output-state.ts";
import type { Report } from "../model/report.ts";
import { outputsOf } from "../model/walk.ts";
import { groupBy } from "../text/group-by.ts";
import { addDuration } from "../time/durations.ts";
import { fingerprintOf } from "./fingerprint.ts";

/** How far ahead expiring evidence is reported, whatever the revision changes. */
const timeAhead = "P30D";

export interface EarlierRevision {
  readonly commit: string;
  /** On the same day; null when it could not be checked. */
  readonly report: Report | null;
  readonly problem: string | null;
}

/**
 * The report with its changes since an earlier revision. With scope `changed`, the conclusion is that of the added
 * findings alone, so that nobody is blocked by due dates or by the changes of others.
 */
export function compareReports(earlier: EarlierRevision, report: Report, scope: Scope): Report {
  const before = new Map(earlier.report ? outputsOf(earlier.report).map(({ id, state }) => [id, state]) : []);
  const outputs = outputsOf(report);
  const changes = outputs.map(
    ({ id, state }): OutputChange => ({ output: id, from: before.get(id) ?? null, to: state }),
  );
  const lackedBefore = ({ from }: OutputChange) => from !== null && lackingStates.has(from);
  const lacksNow = ({ to }: OutputChange) => lackingStates.has(to);
  const { added, fixed } = differences(open(earlier.report), open(report));
  const counts = countSeverities(added);
  const comparison: Comparison = {
    commit: earlier.commit,
    scope,
    problem: earlier.problem,
    outputs: {
      fixed: changes.filter((change) => lackedBefore(change) && !lacksNow(change)),
      broken: changes.filter((change) => !lackedBefore(change) && lacksNow(change)),
      stillLacking: changes.filter((change) => lackedBefore(change) && lacksNow(change)),
    },
    findings: { added, fixed, counts },
    lapsing: lapsingOutputs(report),
  };
  const conclusion = scope === "changed" ? (counts.error > 0 ? "fail" : "pass") : report.conclusion;
  return { ...report, conclusion, comparison };
}

/** Outputs that expire within 30 days without new evidence. */
export function lapsingOutputs(report: Report): Comparison["lapsing"] {
  const last = addDuration(report.asOf, timeAhead);
  return outputsOf(report).flatMap(({ id, state, expires }) =>
    !lackingStates.has(state) &&
    state !== "not-applicable" &&
    expires !== null &&
    expires >= report.asOf &&
    expires <= last
      ? [{ output: id, expires }]
      : [],
  );
}

function open(report: Report | null): readonly Finding[] {
  return report?.findings.filter(({ waived }) => waived === null) ?? [];
}

/** What two findings must have in common to be one, the surest first; without any, one problem is as good as another. */
const likenesses: readonly ((finding: Finding) => unknown)[] = [
  ({ path, document, pointer }) => [path, document, pointer],
  ({ path }) => path,
  () => null,
];

/**
 * Pairs findings of one fingerprint: one more of the same is new. A finding that got worse is new as well, one that
 * improved but still exists is not.
 */
function differences(before: readonly Finding[], after: readonly Finding[]) {
  let unpaired = before;
  let added = after;
  for (const likeness of likenesses) ({ unpaired, added } = pair(unpaired, added, likeness));
  const fixed = new Set(unpaired);
  return { added, fixed: before.filter((finding) => fixed.has(finding)) };
}

function pair(before: readonly Finding[], after: readonly Finding[], likeness: (finding: Finding) => unknown) {
  const keyOf = (finding: Finding) => JSON.stringify([fingerprintOf(finding), likeness(finding)]);
  // From the end, so that taking the first one moves none of the others.
  const left = groupBy(before.toReversed(), keyOf);
  const added = after.filter((finding) => {
    const same = left.get(keyOf(finding)) ?? [];
    const index = same.findLastIndex((earlier) => gravityOf(earlier) >= gravityOf(finding));
    if (index >= 0) same.splice(index, 1);
    return index < 0;
  });
  return { unpaired: [...left.values()].flat(), added };
}

function gravityOf({ code }: Finding): number {
  return kindOf(code).gravity ?? 0;
}
