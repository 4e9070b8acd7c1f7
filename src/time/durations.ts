import { addMonthsAndDays } from "./days.ts";
import { remembering } from "./remembering.ts";

/** Parts of an ISO 8601 duration of calendar units. */
export interface CalendarDuration {
  readonly years: number;
  readonly months: number;
  readonly weeks: number;
  readonly days: number;
}

/** Calendar periods for counts: quarters, half-years, years and pairs of years. */
export const calendarPeriods = ["P3M", "P6M", "P1Y", "P2Y"] as const;

/** Days of an average month: a 400-year cycle has 146,097 days. */
const daysOfMonth = 146_097 / 4800;

/** The parts of `P6M`, `P1Y6M`, `P2W` or `P3D`; null for anything else, also for a bare `1m` and for hours. */
export function parseCalendarDuration(text: string): CalendarDuration | null {
  const match = /^P(?=\d)(?:(\d{1,4})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,5})D)?$/.exec(text);
  if (!match) return null;
  const [years = 0, months = 0, weeks = 0, days = 0] = match.slice(1).map((part) => Number(part ?? 0));
  return { years, months, weeks, days };
}

/** Below, at or above 0 as the first is shorter, as long or longer; months have their average length. */
export function compareDurations(a: string, b: string): number {
  return approximateDays(a) - approximateDays(b);
}

/** The date a duration after a date (`YYYY-MM-DD`), clamped to the end of the month: 2026-08-31 + P6M is 2027-02-28. */
export function addDuration(day: string, duration: string): string {
  return added(duration)(day);
}

/** The date that is a duration before a date (`YYYY-MM-DD`). Clamped to the end of the month. */
export function subtractDuration(day: string, duration: string): string {
  return subtracted(duration)(day);
}

const added = remembering((duration) => moving(duration, 1));
const subtracted = remembering((duration) => moving(duration, -1));

function moving(duration: string, sign: 1 | -1): (day: string) => string {
  const { years, months, weeks, days } = partsOf(duration);
  return remembering((day) => addMonthsAndDays(day, sign * (years * 12 + months), sign * (weeks * 7 + days)));
}

const approximateDays = remembering((text) => {
  const { years, months, weeks, days } = partsOf(text);
  return (years * 12 + months) * daysOfMonth + weeks * 7 + days;
});

function partsOf(text: string): CalendarDuration {
  const parts = parseCalendarDuration(text);
  // Durations of policies and configurations are checked on loading.
  if (!parts) throw new RangeError(`not a calendar duration: ${text}`);
  return parts;
}

/** Whether a duration has hours, minutes or seconds. */
export function isTimeDuration(text: string): boolean {
  return text.includes("T");
}
