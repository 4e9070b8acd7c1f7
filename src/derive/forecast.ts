import type { Forecast, Lapse, OwnedLapses } from "../model/forecast.ts";
import { lackingStates } from "../model/output-state.ts";
import type { OutputReport, Report, TaskReport } from "../model/report.ts";
import { tasksOf } from "../model/walk.ts";
import { compareText } from "../text/compare-text.ts";
import { groupBy } from "../text/group-by.ts";
import { daysBetween } from "../time/days.ts";
import { namedOwner } from "./named-owner.ts";

interface Owned {
  readonly lapse: Lapse;
  readonly owner: OutputReport["owner"];
}

type Ending = Pick<Lapse, "kind" | "requirement" | "lastDay"> & { readonly owner?: OutputReport["owner"] };

/**
 * What lapses up to a day if nothing is done. It follows from the last days that the report states. Rules with a deadline
 * of their own, such as for fixing a vulnerability, have no such day.
 *
 * @param until - not before the as-of date
 * @param ofOutputs - only these outputs; all without it
 */
export function forecastUntil(report: Report, until: string, ofOutputs?: ReadonlySet<string>): Forecast {
  const { tool, asOf, timezone, organization, policy, source } = report;
  const owned = tasksOf(report).flatMap((task) =>
    task.outputs
      .filter(({ id }) => ofOutputs === undefined || ofOutputs.has(id))
      .flatMap((output) => lapsesOf(task, output, report, until)),
  );
  const outputsWith = (has: (lapse: Lapse) => boolean) =>
    new Set(owned.filter(({ lapse }) => has(lapse)).map(({ lapse }) => lapse.output.id)).size;
  return {
    schemaVersion: 1,
    tool,
    asOf,
    until,
    timezone,
    organization,
    policy: { id: policy.id, title: policy.title, sha256: policy.sha256 },
    source,
    totals: {
      lacking: outputsWith(({ kind }) => kind === "lacking"),
      lapsing: outputsWith(({ kind }) => kind !== "lacking"),
    },
    owners: byOwner(owned, report),
  };
}

function lapsesOf(task: TaskReport, output: OutputReport, report: Report, until: string): readonly Owned[] {
  const { id, name, state } = output;
  return endingsOf(output, report)
    .filter(({ kind, lastDay }) => kind === "lacking" || (lastDay !== null && lastDay <= until))
    .map(({ owner = output.owner, kind, requirement, lastDay }) => {
      const daysLeft = lastDay === null ? null : daysBetween(report.asOf, lastDay);
      return { owner, lapse: { taskId: task.id, output: { id, name }, requirement, kind, state, lastDay, daysLeft } };
    });
}

function endingsOf(output: OutputReport, report: Report): readonly Ending[] {
  const { id, state, expires } = output;
  if (state === "not-applicable" || state === "provided") return exceptionsOf(output, report);
  const ahead = output.requirements.flatMap((requirement): readonly Ending[] => {
    const isCurrent = requirement.state === "current" || requirement.state === "due";
    if (!isCurrent || requirement.expires === null) return [];
    const kind = requirement.expires < report.asOf ? "expired" : "expires";
    return [{ kind, requirement: { id: requirement.id, title: requirement.title }, lastDay: requirement.expires }];
  });
  if (state === "waived") return [{ kind: "waiver", requirement: null, lastDay: waivedUntil(id, report) }, ...ahead];
  if (!lackingStates.has(state)) return ahead;
  const lastDay = expires !== null && expires < report.asOf ? expires : null;
  return [{ kind: "lacking", requirement: null, lastDay }, ...ahead];
}

/** Whoever approved that nothing is asked for decides what comes after. */
function exceptionsOf({ id, state }: OutputReport, { notApplicable, provided }: Report): readonly Ending[] {
  const ending = { requirement: null };
  if (state === "not-applicable") {
    return notApplicable
      .filter(({ output }) => output === id)
      .map(({ reviewBy, approvedBy }) => {
        return { ...ending, kind: "not-applicable", lastDay: reviewBy, owner: { unit: null, person: approvedBy } };
      });
  }
  return provided
    .filter(({ output }) => output === id)
    .map(({ until, reviewBy, approvedBy }) => {
      const lastDay = until < reviewBy ? until : reviewBy;
      return { ...ending, kind: "provided", lastDay, owner: { unit: null, person: approvedBy } };
    });
}

/** Once the first of its waivers has ended, something stands against the output. */
function waivedUntil(id: string, { findings }: Report): string | null {
  const days = findings.flatMap(({ output, severity, waived }) =>
    output === id && severity === "error" && waived !== null ? [waived.expires] : [],
  );
  return days.sort(compareText)[0] ?? null;
}

function byOwner(owned: readonly Owned[], { people }: Report): readonly OwnedLapses[] {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  // What has no person comes after all ids.
  const groups = groupBy(owned, ({ owner }) => `${owner?.person ?? "\uffff"} ${owner?.unit ?? "\uffff"}`);
  return [...groups]
    .sort(([a], [b]) => compareText(a, b))
    .map(([, group]) => {
      return {
        owner: namedOwner(group[0]?.owner ?? null, names),
        lapses: group.map(({ lapse }) => lapse).sort((a, b) => rank(a) - rank(b) || compareText(dayOf(a), dayOf(b))),
      };
    });
}

function rank({ kind }: Lapse): number {
  return kind === "lacking" ? 0 : 1;
}

function dayOf({ lastDay }: Lapse): string {
  return lastDay ?? "";
}
