import { daysBetween } from "../time/days.ts";
import { addDuration, subtractDuration } from "../time/durations.ts";
import { isDay } from "../time/formats.ts";

export interface Period {
  readonly from: string;
  readonly to: string;
}

/** Periods that ended long ago are moved on by so many steps at most. */
const mostSteps = 1000;
/** How often a period fits into an interval that is not the time that it is about, but a few days within that. */
const muchShorter = 20;

/**
 * The period after another, moved on until it does not end before the day: of as many months where it consists of whole
 * ones, else of as many days. One much shorter than the interval, such as the days of a yearly audit, is moved on by the
 * interval. Null for what is no period.
 *
 * @param interval - from one evidence to the next, an ISO 8601 duration; null where that is not known
 */
export function nextPeriod({ from, to }: Period, day: string, interval: string | null): Period | null {
  if (!isDay(from) || !isDay(to) || to < from) return null;
  const months = wholeMonths(from, to);
  const days = daysBetween(from, to);
  const isTiled =
    months !== null || interval === null || (days + 1) * muchShorter >= daysBetween(from, addDuration(from, interval));
  let period = { from, to };
  for (let steps = 0; steps < mostSteps; steps++) {
    const start = isTiled ? addDuration(period.to, "P1D") : addDuration(period.from, interval);
    const end = months === null ? addDuration(start, `P${days}D`) : lastDayOf(start, months);
    period = { from: start, to: end };
    if (period.to >= day) break;
  }
  return period;
}

function lastDayOf(start: string, months: number): string {
  return subtractDuration(addDuration(start, `P${months}M`), "P1D");
}

function wholeMonths(from: string, to: string): number | null {
  const after = addDuration(to, "P1D");
  if (!from.endsWith("-01") || !after.endsWith("-01")) return null;
  const monthOf = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return monthOf(after) - monthOf(from);
}
