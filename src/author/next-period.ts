import { addDuration, subtractDuration } from "../time/durations.ts";
import { isDay } from "../time/formats.ts";

export interface Period {
  readonly from: string;
  readonly to: string;
}

/** Periods that ended long ago are moved on by so many steps at most. */
const mostSteps = 1000;
const dayInMilliseconds = 86_400_000;

/**
 * The period of the same length after another: by months where it consists of whole ones. Moved on until it does not
 * end before the day. Null for what is no period.
 */
export function nextPeriod({ from, to }: Period, day: string): Period | null {
  if (!isDay(from) || !isDay(to) || to < from) return null;
  const months = wholeMonths(from, to);
  const days = (Date.parse(to) - Date.parse(from)) / dayInMilliseconds;
  let period = { from, to };
  for (let steps = 0; steps < mostSteps; steps++) {
    const start = addDuration(period.to, "P1D");
    const end =
      months === null ? addDuration(start, `P${days}D`) : subtractDuration(addDuration(start, `P${months}M`), "P1D");
    period = { from: start, to: end };
    if (period.to >= day) break;
  }
  return period;
}

function wholeMonths(from: string, to: string): number | null {
  const after = addDuration(to, "P1D");
  if (!from.endsWith("-01") || !after.endsWith("-01")) return null;
  const monthOf = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return monthOf(after) - monthOf(from);
}
