import type { Finding } from "../model/finding.ts";
import { lackingStates } from "../model/output-state.ts";
import type { OutputReport, Report } from "../model/report.ts";
import type { WorkItem, WorkReason } from "../model/work-list.ts";
import { compareText } from "../text/compare-text.ts";
import { daysBetween } from "../time/days.ts";
import { findingsByOutput } from "./findings-by-output.ts";

/**
 * The outputs that lack current evidence, then those that soon will: what expired first comes first, then what is
 * missing, invalid or contradicted, and last what waits for other evidence. Those with which the policy says to begin
 * come before others of their kind, which are in the order of the standard.
 */
export function workList(report: Report): readonly WorkItem[] {
  const findings = findingsByOutput(report);
  const items = report.duties.flatMap((duty) =>
    duty.tasks.flatMap((task) =>
      task.outputs
        .filter(({ state }) => lackingStates.has(state) || state === "due")
        .map((output) => {
          const own = findings.get(output.id) ?? [];
          const by = output.state === "due" ? lastDay(output, own) : null;
          return { output, dutyId: duty.id, taskId: task.id, reason: reasonOf(output, own, report), by };
        }),
    ),
  );
  const places = new Map(report.policy.first.map((id, place) => [id, place]));
  const placeOf = ({ output }: WorkItem) => places.get(output.id) ?? places.size;
  return items.sort(
    (a, b) => rankOf(a.reason) - rankOf(b.reason) || compareText(dayOf(a), dayOf(b)) || placeOf(a) - placeOf(b),
  );
}

const ranks: Readonly<Record<WorkReason["kind"], number>> = {
  overdue: 0,
  subjects: 1,
  requirement: 1,
  missing: 2,
  invalid: 2,
  contradicted: 2,
  unread: 3,
  waiting: 3,
  grace: 4,
  due: 5,
};

function rankOf({ kind }: WorkReason): number {
  return ranks[kind];
}

/** The day by which items of one rank are ordered; the others keep the order of the standard. */
function dayOf({ reason, output, by }: WorkItem): string {
  return reason.kind === "overdue" ? (expiredOn(output) ?? "") : (by ?? "");
}

function reasonOf(output: OutputReport, own: readonly Finding[], report: Report): WorkReason {
  const { state, findings } = output;
  const days = (day: string) => Math.abs(daysBetween(report.asOf, day));
  if (state === "missing") return { kind: "missing" };
  if (state === "invalid" || state === "contradicted") return { kind: state, findings: findings.error };
  if (state === "not-evaluated") {
    const inputs = inputsOf(output, own, report);
    return inputs.length === 0 ? { kind: "unread" } : { kind: "waiting", inputs };
  }
  const expired = expiredOn(output);
  if (state === "due") {
    const isGrace = expired !== null && expired < report.asOf;
    return { kind: isGrace ? "grace" : "due", days: expired === null ? 0 : days(expired) };
  }
  const short = output.requirements.find(({ state, subjects }) => state !== "current" && subjects !== null)?.subjects;
  if (short) return { kind: "subjects", overdue: short.total - short.current, total: short.total };
  if (expired !== null && expired < report.asOf) return { kind: "overdue", days: days(expired) };
  const open = output.requirements.find(({ state }) => state === "missing");
  return open ? { kind: "requirement", title: open.title } : { kind: "overdue", days: 0 };
}

/** The first day on which one of the requirements that are not current expired, or expires. */
function expiredOn({ requirements, expires }: OutputReport): string | null {
  const days = requirements.filter(({ state }) => state !== "current").flatMap((one) => one.expires ?? []);
  return days.sort(compareText)[0] ?? expires;
}

/** Where evidence has expired, the last day of its grace period, which the finding states. */
function lastDay(output: OutputReport, findings: readonly Finding[]): string | null {
  const days = findings.flatMap(({ code, params }) =>
    code === "evidence-due" ? (params.grace ?? params.expires ?? []) : [],
  );
  return days.sort(compareText)[0] ?? output.expires;
}

/** What its rules and requirements lack, besides itself. */
function inputsOf({ id }: OutputReport, own: readonly Finding[], { rules }: Report): readonly string[] {
  const waiting = rules.filter(({ state, outputs }) => state === "not-evaluated" && outputs.includes(id));
  const needed = own.flatMap(({ code, params }) => (code === "evidence-not-evaluated" ? [params.needs] : []));
  const inputs = new Set([...waiting.flatMap(({ lacking }) => lacking), ...needed]);
  return [...inputs].filter((input) => input !== id && input !== "").sort(compareText);
}
