import type { Comparison, OutputChange, Scope } from "../model/comparison.ts";
import { countSeverities } from "../model/count-severities.ts";
import { findingName } from "../model/create-finding.ts";
import type { Finding } from "../model/finding.ts";
import { lackingStates } from "../model/output-state.ts";
import type { Report } from "../model/report.ts";
import { outputsOf } from "../model/walk.ts";
import { groupBy } from "../text/group-by.ts";
import { addDuration } from "../time/durations.ts";

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

/**
 * Pairs findings with the same content in the same file. Lines and positions of records are ignored unless several are
 * alike, so that inserting a record does not make every finding below it a new one.
 */
function differences(before: readonly Finding[], after: readonly Finding[]) {
  const left = groupBy(before, identity);
  const take = (finding: Finding, isSame: (other: Finding) => boolean): boolean => {
    const same = left.get(identity(finding));
    const index = same?.findIndex(isSame) ?? -1;
    if (index >= 0) same?.splice(index, 1);
    return index >= 0;
  };
  const moved = after.filter((finding) => !take(finding, ({ pointer }) => pointer === finding.pointer));
  const added = moved.filter((finding) => !take(finding, () => true));
  const unpaired = new Set([...left.values()].flat());
  return { added, fixed: before.filter((finding) => unpaired.has(finding)) };
}

function identity(finding: Finding): string {
  const { output, path, params, code } = finding;
  // The target of a link is relative to the folder that was read, which differs between revisions.
  const said = code.startsWith("file-") ? null : params;
  return JSON.stringify([findingName(finding), output, path, said]);
}
