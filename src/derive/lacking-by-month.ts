import type { History, OutputHistory } from "../model/history.ts";
import { periodsOf } from "../time/calendar.ts";
import { daysBetween } from "../time/days.ts";

const calendar = periodsOf("P1M");

/** The months of a history, `YYYY-MM`; the first and the last may be parts. */
export function monthsOf({ from, to }: Pick<History, "from" | "to">): readonly string[] {
  const first = calendar.indexOf(from);
  return Array.from({ length: calendar.indexOf(to) - first + 1 }, (_, at) => calendar.firstDay(first + at).slice(0, 7));
}

/** On how many days of each month evidence was lacking; null for a month in which it was asked for on no judged day. */
export function daysLacking({ states }: OutputHistory, months: readonly string[]): readonly (number | null)[] {
  return months.map((month) => {
    const index = calendar.indexOf(month);
    const [first, last] = [calendar.firstDay(index), calendar.lastDay(index)];
    const within = states.flatMap(({ from, to, state }) => {
      const days = daysBetween(from < first ? first : from, to > last ? last : to) + 1;
      return days > 0 && state !== "outside" ? [{ state, days }] : [];
    });
    if (within.length === 0) return null;
    return within.reduce((sum, { state, days }) => sum + (state === "lacking" ? days : 0), 0);
  });
}
