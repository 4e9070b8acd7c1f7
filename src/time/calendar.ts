import * as Instant from "temporal-polyfill/fns/Instant";
import * as Now from "temporal-polyfill/fns/Now";
import * as PlainDate from "temporal-polyfill/fns/PlainDate";
import * as ZonedDateTime from "temporal-polyfill/fns/ZonedDateTime";
import { subtractDuration } from "./durations.ts";

const day = (text: string) =>
  PlainDate.create(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10)));

const dayStart = (timezone: string, date: string) => PlainDate.toZonedDateTime(day(date), timezone);

/** The day after. */
export function nextDay(date: string): string {
  return PlainDate.toString(PlainDate.addDays(day(date), 1));
}

/** Today in a time zone: the only place that reads the clock. */
export function today(timezone: string): string {
  return PlainDate.toString(Now.plainDateISO(timezone));
}

/** The calendar day of an RFC 3339 date and time in a time zone. A date without a time is returned unchanged. */
export function dayIn(timezone: string, text: string): string {
  if (text.length === 10) return text;
  // Most times have the offset of the organization's own zone, so the date is already in the text.
  const written = text.slice(0, 10);
  if (timezone === "Asia/Taipei" && text.endsWith("+08:00") && written >= taipeiSteadySince) return written;
  if (text.slice(text.search(/(?:Z|[+-]\d\d:\d\d)$/)) === offsetOf(timezone, written)) return written;
  const instant = Instant.toZonedDateTimeISO(Instant.fromString(text), timezone);
  return PlainDate.toString(ZonedDateTime.toPlainDate(instant));
}

/**
 * The calendar day of a time of a clock, in seconds since 1970, in a time zone; null before 1970 and after 9999, which no
 * clock shows that is set.
 */
export function dayAt(timezone: string, seconds: number): string | null {
  if (!(seconds >= 0 && seconds < 253_402_214_400)) return null;
  const utc = PlainDate.toString(PlainDate.addDays(day("1970-01-01"), Math.floor(seconds / 86_400)));
  const clock = [seconds / 3600, seconds / 60, seconds].map((part, at) => Math.floor(part) % (at === 0 ? 24 : 60));
  return dayIn(timezone, `${utc}T${clock.map((part) => String(part).padStart(2, "0")).join(":")}Z`);
}

/** The first moment of a day in a time zone, as a date-time with offset. */
export function startOfDay(timezone: string, date: string): string {
  if (timezone === "Asia/Taipei" && date >= taipeiSteadySince) return `${date}T00:00:00+08:00`;
  return ZonedDateTime.toString(PlainDate.toZonedDateTime(day(date), timezone), { timeZoneName: "never" });
}

/** The local date and time `2026-09-30T08:30:00` with the offset of a time zone; the later one where it occurs twice. */
export function withOffset(timezone: string, local: string): string {
  if (timezone === "Asia/Taipei" && local >= taipeiSteadySince) return `${local}+08:00`;
  const date = local.slice(0, 10);
  const offset = offsetOf(timezone, date);
  if (offset !== null) return `${local}${offset}`;
  // Of both offsets of a day on which the clock changes, the later one counts where the time occurs with it.
  const [before, after] = [dayStart(timezone, date), dayStart(timezone, nextDay(date))].map(ZonedDateTime.offset);
  const inZone = (guess = "") => {
    const zoned = Instant.toZonedDateTimeISO(Instant.fromString(`${local}${guess}`), timezone);
    return ZonedDateTime.toString(zoned, { timeZoneName: "never" });
  };
  const late = inZone(after);
  return late.startsWith(local) ? late : inZone(before);
}

/**
 * Taiwan has used +08:00 all year since its last daylight saving time in 1979 (IANA time zone database). Intl takes
 * 13 ms for a zone, a fifth of the startup time.
 */
const taipeiSteadySince = "1980-01-01";

const offsets = new Map<string, string | null>();

/** The offset during a whole day in a zone, null if it changes on that day. */
function offsetOf(timezone: string, date: string): string | null {
  const key = `${timezone} ${date}`;
  let offset = offsets.get(key);
  if (offset === undefined) {
    const start = dayStart(timezone, date);
    const end = dayStart(timezone, nextDay(date));
    const same = ZonedDateTime.offset(start) === ZonedDateTime.offset(end);
    offset = same ? ZonedDateTime.offset(start) : null;
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
    lastDay: (index) => subtractDuration(firstDay(index + 1), "P1D"),
  };
}
