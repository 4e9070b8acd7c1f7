import { daysAfter } from "../support/around.ts";

// Days as the guides describe them, reckoned without src/time.

/** So many years, months, weeks and days of an ISO 8601 duration. */
function partsOf(duration: string): { months: number; days: number } {
  const part = (unit: string) => Number(new RegExp(`(\\d+)${unit}`).exec(duration)?.[1] ?? 0);
  return { months: 12 * part("Y") + part("M"), days: 7 * part("W") + part("D") };
}

/** The day a duration later, or earlier with -1. A month that is too short gives its last day. */
export function shift(day: string, duration: string, sign: 1 | -1 = 1): string {
  const { months, days } = partsOf(duration);
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const target = year * 12 + (month - 1) + sign * months;
  const first = `${String(Math.floor(target / 12)).padStart(4, "0")}-${String((target % 12) + 1).padStart(2, "0")}-01`;
  const lengthOfMonth = new Date(Date.UTC(Math.floor(target / 12), (target % 12) + 1, 0)).getUTCDate();
  return daysAfter(first, Math.min(date, lengthOfMonth) - 1 + sign * days);
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
  const [year = 0, month = 0] = day.split("-").map(Number);
  const index = Math.floor((year * 12 + month - 1) / months) - before;
  const first = (at: number) => shift("2000-01-01", `P${Math.abs(at * months - 24000)}M`, at * months < 24000 ? -1 : 1);
  return { from: first(index), to: daysAfter(first(index + 1), -1) };
}
