import * as Duration from "temporal-polyfill/fns/Duration";
import * as Instant from "temporal-polyfill/fns/Instant";
import * as PlainDate from "temporal-polyfill/fns/PlainDate";
import * as ZonedDateTime from "temporal-polyfill/fns/ZonedDateTime";
import { addDays } from "./days.ts";

// What needs the rules of a time zone, or the clock to more than a millisecond: by the calendar library. Most checks do
// without (calendar.ts, days.ts), and load nothing of this.

/** The calendar day of an RFC 3339 date and time in a time zone. */
export function zonedDay(timezone: string, text: string): string {
  return ZonedDateTime.toString(inZone(timezone, text)).split("T")[0] ?? "";
}

/** The first moment of a day in a time zone, as a date-time with offset. */
export function zonedStart(timezone: string, date: string): string {
  return ZonedDateTime.toString(dayStart(timezone, date), { timeZoneName: "never" });
}

/** The local date and time `2026-09-30T08:30:00` with the offset of a time zone; the later one where it occurs twice. */
export function zonedTime(timezone: string, local: string): string {
  const date = local.slice(0, 10);
  // Of both offsets of a day on which the clock changes, the later one counts where the time occurs with it.
  const [before = "", after = ""] = [date, addDays(date, 1)].map((day) =>
    ZonedDateTime.offset(dayStart(timezone, day)),
  );
  const written = (offset: string) =>
    ZonedDateTime.toString(inZone(timezone, `${local}${offset}`), { timeZoneName: "never" });
  const late = written(after);
  return late.startsWith(local) ? late : written(before);
}

/** The offset during a whole day in a zone, null if it changes on that day. */
export function zoneOffset(timezone: string, date: string): string | null {
  const [start, end] = [date, addDays(date, 1)].map((day) => ZonedDateTime.offset(dayStart(timezone, day)));
  return start !== undefined && start === end ? start : null;
}

/**
 * The time that lies so long after (or, with -1, before) a date-time with offset, in the time zone's offset. Days and
 * longer units are counted on the calendar, hours and shorter ones on the clock.
 *
 * @throws RangeError for what is no ISO 8601 duration or no date-time
 */
export function zonedShift(timezone: string, text: string, duration: string, sign: 1 | -1): string {
  const parts = Duration.fromString(duration);
  const start = inZone(timezone, text);
  const moved = sign > 0 ? ZonedDateTime.add(start, parts) : ZonedDateTime.subtract(start, parts);
  return ZonedDateTime.toString(moved, { timeZoneName: "never", smallestUnit: "second" });
}

/**
 * Whole milliseconds since 1970.
 *
 * @throws RangeError for what is no date-time with offset
 */
export function exactMilliseconds(text: string): number {
  return Instant.fromString(text).epochMilliseconds;
}

/** Below, at or above 0 as the first instant comes before, with or after the second. */
export function compareExactly(a: string, b: string): number {
  return Instant.compare(Instant.fromString(a), Instant.fromString(b));
}

function inZone(timezone: string, text: string): ZonedDateTime.Record {
  return Instant.toZonedDateTimeISO(Instant.fromString(text), timezone);
}

function dayStart(timezone: string, date: string): ZonedDateTime.Record {
  const day = PlainDate.create(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10)));
  return PlainDate.toZonedDateTime(day, timezone);
}
