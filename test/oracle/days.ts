import { daysAfter } from "../support/around.ts";

// Days as the guides describe them, reckoned without src/time.

/** So many years, months, weeks and days of an ISO 8601 duration. */
function partsOf(duration: string): { months: number; days: number } {
  const part = (unit: string) => Number(new RegExp(`(\\d+)${unit}`).exec(duration)?.[1] ?? 0);
  return { months: 12 * part("Y") + part("M"), days: 7 * part("W") + part("D") };
}

/** The first day of the month that is so many months after that of the year 0. */
function firstOfMonth(months: number): string {
  return `${String(Math.floor(months / 12)).padStart(4, "0")}-${String((months % 12) + 1).padStart(2, "0")}-01`;
}

function monthOf(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

/** The day a duration later, or earlier with -1. A month that is too short gives its last day. */
export function shift(day: string, duration: string, sign: 1 | -1 = 1): string {
  const { months, days } = partsOf(duration);
  const month = monthOf(day) + sign * months;
  const lastOfMonth = Number(daysAfter(firstOfMonth(month + 1), -1).slice(8));
  return daysAfter(firstOfMonth(month), Math.min(Number(day.slice(8)), lastOfMonth) - 1 + sign * days);
}

/** A length in days, a month being a twelfth of a year of 365.2425 days. */
export function roughDays(duration: string): number {
  const { months, days } = partsOf(duration);
  return (months * 365.2425) / 12 + days;
}

/** The day on the clocks of a zone. */
export function dayInZone(time: string, timezone: string): string {
  if (/^\d{4}-\d\d-\d\d$/.test(time)) return time;
  return new Intl.DateTimeFormat("en-CA", { timeZone: timezone, dateStyle: "short" }).format(new Date(time));
}

/** First and last day of the calendar period (`P3M`, `P6M`, `P1Y`) that ends so many periods before that of the day. */
export function calendarPeriod(day: string, length: string, before: number): { from: string; to: string } {
  const months = Math.min(partsOf(length).months, 12);
  const index = Math.floor(monthOf(day) / months) - before;
  return { from: firstOfMonth(index * months), to: daysAfter(firstOfMonth((index + 1) * months), -1) };
}
