import type { Decision, ExceptionInForce, ManagementReview } from "../model/management-review.ts";
import { lackingStates, outsideStates } from "../model/output-state.ts";
import type { Report } from "../model/report.ts";
import { outputsOf } from "../model/walk.ts";
import { compareText } from "../text/compare-text.ts";
import { addDuration } from "../time/durations.ts";
import { ownerName } from "./owner-name.ts";
import { workList } from "./work-list.ts";

/** So far ahead, in calendar months: one quarter. */
const ahead = "P3M";
/** What has been expired for longer than this many days is no longer a delay that the owner can explain alone. */
const longOverdue = 30;

/** An earlier state, as far as the review compares with it. */
interface EarlierState {
  readonly asOf: string;
  readonly tasks: { readonly current: number; readonly applicable: number };
}

export function reviewManagement(report: Report, earlier: readonly EarlierState[]): ManagementReview {
  const until = addDuration(report.asOf, ahead);
  const last = earlier.filter(({ asOf }) => asOf < report.asOf).at(-1);
  const all = exceptionsOf(report);
  return {
    since: last ? { asOf: last.asOf, current: last.tasks.current, applicable: last.tasks.applicable } : null,
    lapsing: lapsingUntil(report, until),
    until,
    exceptions: all.filter(({ ends }) => ends >= report.asOf),
    decisions: decisionsOf(report, all, until),
  };
}

function lapsingUntil(report: Report, until: string): ManagementReview["lapsing"] {
  return outputsOf(report)
    .filter(({ state }) => !lackingStates.has(state) && !outsideStates.has(state) && state !== "waived")
    .flatMap((output) => (output.expires !== null && output.expires <= until ? [{ output, day: output.expires }] : []))
    .sort((a, b) => compareText(a.day, b.day));
}

/** Those that end first come first. */
function exceptionsOf({ waivers, notApplicable, provided }: Report): readonly ExceptionInForce[] {
  const exceptions: ExceptionInForce[] = [
    ...waivers.map(({ finding, output, reason, approvedBy, expires }) => {
      return { kind: "waiver" as const, about: output ?? finding, reason, approvedBy, ends: expires };
    }),
    ...notApplicable.map(({ output, reason, approvedBy, reviewBy }) => {
      return { kind: "not-applicable" as const, about: output, reason, approvedBy, ends: reviewBy };
    }),
    ...provided.map(({ output, by, approvedBy, until, reviewBy }) => {
      const ends = until < reviewBy ? until : reviewBy;
      return { kind: "provided" as const, about: output, reason: by, approvedBy, ends };
    }),
  ];
  return exceptions.sort((a, b) => compareText(a.ends, b.ends) || compareText(a.about, b.about));
}

function decisionsOf(report: Report, exceptions: readonly ExceptionInForce[], until: string): readonly Decision[] {
  const items = workList(report);
  const unowned = items.filter(({ output, by }) => by === null && ownerName(output) === "");
  const overdue = items.filter(({ reason }) => reason.kind === "overdue" && reason.days > longOverdue);
  const ending = exceptions.filter(({ ends }) => ends <= until);
  const loosened = report.policy.overrides.filter(({ direction, statutory }) => statutory && direction === "loosened");
  const decisions: Decision[] = [
    { kind: "overdue", outputs: overdue.map(({ output }) => output.id) },
    { kind: "appoint", outputs: unowned.map(({ output }) => output.id) },
    { kind: "exceptions", about: ending.map(({ about }) => about) },
    { kind: "loosened", count: loosened.length },
  ];
  return decisions.filter((decision) => {
    if (decision.kind === "loosened") return decision.count > 0;
    return (decision.kind === "exceptions" ? decision.about : decision.outputs).length > 0;
  });
}
