import { lackingStates, outsideStates } from "../model/output-state.ts";
import type { CadenceKind } from "../model/policy.ts";
import type { OutputReport, Report, RequirementReport } from "../model/report.ts";
import { tasksOf } from "../model/walk.ts";
import type { PlanEntry, YearlyPlan } from "../model/yearly-plan.ts";
import { periodsOf } from "../time/calendar.ts";
import { addDuration, calendarPeriods, parseCalendarDuration } from "../time/durations.ts";

/** When such outputs are due again depends on events that nobody can foresee. */
const unforeseen: ReadonlySet<CadenceKind> = new Set(["event", "derived"]);

type Due = Pick<RequirementReport, "expires" | "state"> & Pick<PlanEntry, "title" | "cadence">;

/** The plan of the twelve months that begin with the month of the report. */
export function planYear(report: Report): YearlyPlan {
  const first = `${report.asOf.slice(0, 7)}-01`;
  const months = Array.from({ length: 12 }, (_, index) => addDuration(first, `P${index}M`).slice(0, 7));
  const end = addDuration(first, "P1Y");
  const entries = tasksOf(report).flatMap((task) =>
    task.outputs
      .filter(({ state }) => !outsideStates.has(state))
      .flatMap((output) => duesOf(output).map((due) => entryOf(task.id, output, due, report, end))),
  );
  const days = entries.flatMap((entry) => entry.days);
  const dueByMonth = months.map((month) => days.filter((day) => day.startsWith(month)).length);
  return { months, entries, dueByMonth };
}

function duesOf({ requirements, expires, state, cadence }: OutputReport): readonly Due[] {
  if (requirements.length > 0) return requirements;
  return [{ title: null, expires, cadence, state: lackingStates.has(state) ? "missing" : "current" }];
}

function entryOf(
  taskId: string,
  output: OutputReport,
  { title, expires, state, cadence }: Due,
  report: Report,
  end: string,
): PlanEntry {
  const { id, name, kind, owner } = output;
  const hasLapsed = expires === null ? state !== "current" : expires < report.asOf;
  // While a waiver applies, nothing has to be done.
  const excused = hasLapsed && output.state === "waived" ? waivedUntil(id, report) : null;
  const first = excused ?? (hasLapsed ? report.asOf : expires);
  const days = first === null ? [] : daysFrom(first, unforeseen.has(kind) ? null : cadence, end);
  const isOverdue = hasLapsed && excused === null;
  return { taskId, output: { id, name }, title, state: output.state, kind, cadence, owner, isOverdue, days };
}

function waivedUntil(output: string, { waivers }: Report): string | null {
  const ends = waivers.filter((waiver) => waiver.output === output && waiver.covers > 0).map(({ expires }) => expires);
  return ends.sort().at(-1) ?? null;
}

/** The date and those that follow from it by the cadence, up to but not including the end. */
function daysFrom(first: string, cadence: string | null, end: string): readonly string[] {
  const next = follower(cadence);
  const days: string[] = [];
  for (let day = first, last = ""; day < end && day > last; day = next(day)) {
    days.push(day);
    last = day;
  }
  return days;
}

/** How the next day follows from one: by an interval, or as the end of the next calendar period. */
function follower(cadence: string | null): (day: string) => string {
  const period = /^\d+\/(.+)$/.exec(cadence ?? "")?.[1];
  if (period !== undefined && ["P1M", ...calendarPeriods].includes(period)) {
    const periods = periodsOf(period);
    return (day) => periods.lastDay(periods.indexOf(day) + periods.span);
  }
  const interval = cadence !== null && parseCalendarDuration(cadence) !== null ? cadence : null;
  return (day) => (interval === null ? day : addDuration(day, interval));
}
