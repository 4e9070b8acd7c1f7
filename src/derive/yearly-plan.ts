import { lackingStates, outsideStates } from "../model/output-state.ts";
import type { CadenceKind } from "../model/policy.ts";
import type { OutputReport, Report, RequirementReport } from "../model/report.ts";
import { tasksOf } from "../model/walk.ts";
import type { PlanEntry, YearlyPlan } from "../model/yearly-plan.ts";
import { periodsOf } from "../time/calendar.ts";
import { addDuration, calendarPeriods, parseCalendarDuration, subtractDuration } from "../time/durations.ts";

/** When such outputs are due again depends on events that nobody can foresee. */
const unforeseen: ReadonlySet<CadenceKind> = new Set(["event", "derived"]);

type Due = Pick<RequirementReport, "expires" | "state" | "warning"> & Pick<PlanEntry, "title" | "cadence">;

/** The plan of a calendar year, or of the twelve months that begin with the month of the report. */
export function planYear(report: Report, year: number | null = null): YearlyPlan {
  const first = year === null ? `${report.asOf.slice(0, 7)}-01` : `${year}-01-01`;
  const months = Array.from({ length: 12 }, (_, index) => addDuration(first, `P${index}M`).slice(0, 7));
  const entries = tasksOf(report).flatMap((task) =>
    task.outputs
      .filter(({ state }) => !outsideStates.has(state))
      .flatMap((output) => duesOf(output).map((due) => entryOf(task.id, output, due, report, months))),
  );
  const planned = entries.flatMap((entry) => entry.planned);
  const dueByMonth = months.map((month) => planned.filter((one) => one === month).length);
  return { months, entries, dueByMonth };
}

function duesOf({ requirements, expires, state, cadence }: OutputReport): readonly Due[] {
  if (requirements.length > 0) return requirements;
  return [{ title: null, expires, cadence, state: lackingStates.has(state) ? "missing" : "current" }];
}

function entryOf(
  taskId: string,
  output: OutputReport,
  { title, expires, state, cadence, warning = "P0D" }: Due,
  report: Report,
  months: readonly string[],
): PlanEntry {
  const { id, name, kind, owner } = output;
  const hasLapsed = expires === null ? state !== "current" : expires < report.asOf;
  // While a waiver applies, nothing has to be done.
  const excused = hasLapsed && output.state === "waived" ? waivedUntil(id, report) : null;
  const first = excused ?? (hasLapsed ? report.asOf : expires);
  const end = addDuration(`${months.at(-1)}-01`, "P1M");
  const ahead = first === null ? [] : dueDays(first, kind, cadence, addDuration(end, warning));
  const dues = ahead
    .map((day) => ({ day, month: plannedMonth(day, warning, report.asOf) }))
    .filter(({ month }) => months.includes(month));
  const isOverdue = hasLapsed && excused === null && dues[0]?.day === first;
  return {
    taskId,
    output: { id, name },
    title,
    state: output.state,
    kind,
    cadence,
    owner,
    isOverdue,
    days: dues.map(({ day }) => day),
    planned: dues.map(({ month }) => month),
  };
}

function plannedMonth(day: string, warning: string, asOf: string): string {
  const begin = subtractDuration(day, warning);
  return (begin < asOf ? asOf : begin).slice(0, 7);
}

function waivedUntil(output: string, { waivers }: Report): string | null {
  const ends = waivers.filter((waiver) => waiver.output === output && waiver.covers > 0).map(({ expires }) => expires);
  return ends.sort().at(-1) ?? null;
}

/** The date and those that follow from it by the cadence, up to but not including the end. */
export function dueDays(first: string, kind: CadenceKind, cadence: string | null, end: string): readonly string[] {
  const next = follower(unforeseen.has(kind) ? null : cadence);
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
