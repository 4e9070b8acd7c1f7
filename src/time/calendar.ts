import { addDays, addMonthsAndDays, dayNumber, daysBetween } from "./days.ts";
import { millisecondsOf, secondsOf, secondsOfDay } from "./instants.ts";
import { zonedDay, zonedShift, zonedStart, zonedTime, zoneOffset } from "./zones.ts";

/** The day after. */
export function nextDay(date: string): string {
  return addDays(date, 1);
}

/** Today in a time zone: the only place that reads the clock. */
export function today(timezone: string): string {
  return dayIn(timezone, `${new Date().toISOString().slice(0, -".000Z".length)}Z`);
}

/** The calendar day of an RFC 3339 date and time in a time zone. A date without a time is returned unchanged. */
export function dayIn(timezone: string, text: string): string {
  if (text.length === 10) return text;
  // Most times have the offset of the organization's own zone, so the date is already in the text.
  const written = text.slice(0, 10);
  if (isSteady(timezone, written)) {
    if (text.endsWith("+08:00")) return written;
    const seconds = secondsOf(text);
    if (seconds !== null) return dayOf(seconds + taipeiOffset);
  }
  if (text.slice(text.search(/(?:Z|[+-]\d\d:\d\d)$/)) === offsetOf(timezone, written)) return written;
  return zonedDay(timezone, text);
}

/**
 * The calendar day of a time of a clock, in seconds since 1970, in a time zone; null before 1970 and after 9999, which no
 * clock shows that is set.
 */
export function dayAt(timezone: string, seconds: number): string | null {
  if (!(seconds >= 0 && seconds < 253_402_214_400)) return null;
  return dayIn(timezone, `${dayOf(seconds)}T${clockOf(seconds)}Z`);
}

/** The day of a time in seconds since 1970. */
function dayOf(seconds: number): string {
  return addDays("1970-01-01", Math.floor(seconds / secondsOfDay));
}

/** Its hour, minute and second. */
function clockOf(seconds: number): string {
  const parts = [seconds / 3600, seconds / 60, seconds].map((part, at) => Math.floor(part) % (at === 0 ? 24 : 60));
  return parts.map((part) => String(part).padStart(2, "0")).join(":");
}

/**
 * The moment of a date-time with offset, or the first one of a day in a time zone: whole milliseconds since 1970.
 *
 * @throws RangeError for what is neither
 */
export function momentOf(timezone: string, text: string): number {
  if (text.length > 10) return millisecondsOf(text);
  if (isSteady(timezone, text)) return (dayNumber(text) * secondsOfDay - taipeiOffset) * 1000;
  return millisecondsOf(zonedStart(timezone, text));
}

/** The local date and time `2026-09-30T08:30:00` with the offset of a time zone; the later one where it occurs twice. */
export function withOffset(timezone: string, local: string): string {
  if (isSteady(timezone, local)) return `${local}+08:00`;
  const offset = offsetOf(timezone, local.slice(0, 10));
  return offset === null ? zonedTime(timezone, local) : `${local}${offset}`;
}

/**
 * The time that lies so long after (or, with -1, before) a date-time with offset, in the time zone's offset. Days and
 * longer units are counted on the calendar, hours and shorter ones on the clock.
 *
 * @throws RangeError for what is no ISO 8601 duration or no date-time
 */
export function shiftTime(timezone: string, text: string, duration: string, sign: 1 | -1): string {
  return steadyShift(timezone, text, duration, sign) ?? zonedShift(timezone, text, duration, sign);
}

/** {@link shiftTime} where the offset stays the same; null elsewhere, and for fractions. */
function steadyShift(timezone: string, text: string, duration: string, sign: 1 | -1): string | null {
  const seconds = secondsOf(text);
  const match = wholeDuration.exec(duration);
  if (seconds === null || !match) return null;
  const [years = 0, months = 0, weeks = 0, days = 0, ...clock] = match.slice(1).map((part) => sign * Number(part ?? 0));
  const [hours = 0, minutes = 0, more = 0] = clock;
  const start = seconds + taipeiOffset;
  const day = addMonthsAndDays(dayOf(start), years * 12 + months, weeks * 7 + days);
  const onDay = start + daysBetween(dayOf(start), day) * secondsOfDay;
  const end = onDay + hours * 3600 + minutes * 60 + more;
  if (![dayOf(start), day, dayOf(end)].every((date) => isSteady(timezone, date))) return null;
  return `${dayOf(end)}T${clockOf(end)}+08:00`;
}

const wholeDuration =
  /^P(?=\d|T\d)(?:(\d{1,4})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?=\d)(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6})S)?)?$/;

/**
 * Taiwan has used +08:00 all year since its last daylight saving time in 1979 (IANA time zone database). Intl takes
 * 13 ms for a zone, a fifth of the startup time.
 */
function isSteady(timezone: string, date: string): boolean {
  return timezone === "Asia/Taipei" && date >= "1980-01-01";
}

const taipeiOffset = 8 * 3600;

const offsets = new Map<string, string | null>();

/** The offset during a whole day in a zone, null if it changes on that day. */
function offsetOf(timezone: string, date: string): string | null {
  const key = `${timezone} ${date}`;
  let offset = offsets.get(key);
  if (offset === undefined) {
    offset = zoneOffset(timezone, date);
    offsets.set(key, offset);
  }
  return offset;
}

/** A run of calendar periods: years, halves, quarters or months. */
export interface CalendarPeriods {
  /** Number of the period that the day falls into. */
  readonly indexOf: (date: string) => number;
  /** How many consecutive periods are counted together: 2 for "every two calendar years". */
  readonly span: number;
  readonly firstDay: (index: number) => string;
  readonly lastDay: (index: number) => string;
}

/**
 * The calendar periods of a length in whole months or years (`P3M`, `P6M`, `P1Y`, `P2Y`). Periods of several years have
 * no fixed start in the law ("every two years"), so any run of that many calendar years is considered.
 */
export function periodsOf(length: string): CalendarPeriods {
  const match = /^P(?:(\d+)Y)?(?:(\d+)M)?$/.exec(length);
  const months = Number(match?.[1] ?? 0) * 12 + Number(match?.[2] ?? 0);
  if (months < 1 || (months > 12 ? months % 12 : 12 % months) !== 0) {
    throw new RangeError(`${length} is not a calendar period`);
  }
  const step = Math.min(months, 12);
  const firstDay = (index: number): string => {
    const month = index * step;
    return `${String(Math.floor(month / 12)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}-01`;
  };
  return {
    indexOf: (date) => Math.floor((Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1) / step),
    span: months / step,
    firstDay,
    lastDay: (index) => addDays(firstDay(index + 1), -1),
  };
}
