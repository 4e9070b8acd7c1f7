import fc from "fast-check";
import * as Duration from "temporal-polyfill/fns/Duration";
import * as PlainDate from "temporal-polyfill/fns/PlainDate";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { dayIn, shiftTime, today } from "../../src/time/calendar.ts";
import { addDays, addMonthsAndDays, daysBetween, weekdayOf } from "../../src/time/days.ts";
import { compareInstants, millisecondsOf } from "../../src/time/instants.ts";
import { compareExactly, exactMilliseconds, zonedDay, zonedShift } from "../../src/time/zones.ts";
import { holds } from "../support/holds.ts";

/** Of any year with four digits. */
const anyDay = fc
  .record({ year: fc.integer({ min: 0, max: 9999 }), month: fc.integer({ min: 1, max: 12 }), day: fc.nat(30) })
  .map(({ year, month, day }) => PlainDate.create(year, month, Math.min(day + 1, 28)))
  .chain((day) => fc.integer({ min: 0, max: 3 }).map((more) => PlainDate.toString(PlainDate.addDays(day, more))))
  .filter((day) => day.length === 10);

const recordOf = (day: string) =>
  PlainDate.create(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10)));

describe("days are counted as the calendar library counts them", () => {
  test("forward and back", () =>
    holds([anyDay, fc.integer({ min: -1_000_000, max: 1_000_000 })], (day, count) =>
      expect(addDays(day, count)).toBe(PlainDate.toString(PlainDate.addDays(recordOf(day), count))),
    ));

  test("in months and days, in the same direction", () =>
    holds([anyDay, fc.nat(4000), fc.nat(4000), fc.constantFrom(1, -1)], (day, months, days, sign) => {
      const duration = Duration.create(0, sign * months, 0, sign * days);
      const expected = PlainDate.toString(PlainDate.add(recordOf(day), duration));
      expect(addMonthsAndDays(day, sign * months, sign * days)).toBe(expected);
    }));

  test("from one to another, and as days of the week", () =>
    holds([anyDay, anyDay], (one, other) => {
      expect(daysBetween(one, other)).toBe(PlainDate.diffDays(recordOf(one), recordOf(other)));
      expect(weekdayOf(one)).toBe(PlainDate.dayOfWeek(recordOf(one)));
    }));

  test("beyond the year 9999 and before the year 0", () => {
    expect([addDays("9999-12-31", 1), addDays("0000-01-01", -1)]).toEqual(["+010000-01-01", "-000001-12-31"]);
    expect([addDays("+010000-01-01", -1), addDays("-000001-12-31", 1)]).toEqual(["9999-12-31", "0000-01-01"]);
  });

  test.each(["2026-02-29", "2026-13-01", "2026-00-01", "2026-04-31", "1900-02-29", "2026-01-00", "today", ""])(
    "%j is none",
    (text) => expect(() => addDays(text, 0)).toThrow(RangeError),
  );

  test.each([Number.NaN, Number.POSITIVE_INFINITY, -1e300, 1e9])("%d days later is none", (count) => {
    expect(() => addDays("2026-01-01", count)).toThrow(RangeError);
  });
});

/** With offset, some with fractions, about the days on which Taiwan's clocks last changed and much later. */
const anyTime = fc
  .record({
    seconds: fc.oneof(fc.integer({ min: 300_000_000, max: 330_000_000 }), fc.nat(4_000_000_000)),
    fraction: fc.constantFrom("", "", "", ".5", ".123456789", ".000000001"),
    offset: fc.constantFrom("Z", "+08:00", "+09:30", "-11:00", "-00:30", "+14:00"),
  })
  .map(({ seconds, fraction, offset }) => new Date(seconds * 1000).toISOString().replace(/\.000Z$/, fraction + offset));

describe("times are those of the calendar library", () => {
  test("as instants", () =>
    holds([anyTime, anyTime], (one, other) => {
      expect(millisecondsOf(one)).toBe(exactMilliseconds(one));
      expect(Math.sign(compareInstants(one, other))).toBe(compareExactly(one, other));
    }));

  test("and as days in Taiwan", () =>
    holds([anyTime], (text) => expect(dayIn("Asia/Taipei", text)).toBe(zonedDay("Asia/Taipei", text))));

  const part = (unit: string) =>
    fc.oneof(
      fc.constant(""),
      fc.nat(9999).map((count) => `${count}${unit}`),
    );
  const calendarPart = fc.tuple(part("Y"), part("M"), part("W"), part("D")).map((parts) => parts.join(""));
  const clockPart = fc.tuple(part("H"), part("M"), part("S")).map((parts) => parts.join(""));
  const anyDuration = fc
    .oneof(fc.tuple(calendarPart, clockPart), fc.tuple(fc.constant(""), clockPart))
    .map(([days, clock]) => `P${days}${clock === "" ? "" : `T${clock}`}`);

  test("and after any duration", () =>
    holds([anyTime, anyDuration, fc.constantFrom<1 | -1>(1, -1)], (text, duration, sign) => {
      const [own, exact] = [shiftTime, zonedShift].map((shift) => {
        try {
          return shift("Asia/Taipei", text, duration, sign);
        } catch (error) {
          return error instanceof RangeError;
        }
      });
      expect(own).toBe(exact);
    }));

  test.each(["2026-02-30T00:00:00Z", "2026-09-30T24:00:00+08:00", "2026-09-30T08:30:00", "2026-09-30", "soon"])(
    "%s is none",
    (text) => expect(() => millisecondsOf(text)).toThrow(RangeError),
  );
});

test.each([
  ["Asia/Taipei", "2027-01-01"],
  ["America/New_York", "2026-12-31"],
  ["Pacific/Kiritimati", "2027-01-01"],
])("today in %s is %s", (zone, day) => {
  vi.useFakeTimers({ now: Date.parse("2026-12-31T16:30:00.5Z") });
  onTestFinished(() => void vi.useRealTimers());
  expect(today(zone)).toBe(day);
});
