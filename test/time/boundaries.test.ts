import { afterEach, describe, expect, test, vi } from "vitest";
import { dayIn, momentOf, periodsOf, today } from "../../src/time/calendar.ts";
import { compareTimes } from "../../src/time/compare-times.ts";
import { compareDurations } from "../../src/time/durations.ts";
import { around, daysAfter, edgeDays, midnights } from "../support/around.ts";

describe("today", () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  describe.each(midnights)("midnight in $timezone", ({ timezone, last, first }) => {
    test.each(edgeDays)("%s", (day) => {
      const todayAt = (time: string) => {
        vi.useFakeTimers({ now: new Date(`${day}${time}`), toFake: ["Date"] });
        return today(timezone);
      };
      expect(last.map(todayAt)).toEqual(last.map(() => day));
      expect(first.map(todayAt)).toEqual(first.map(() => daysAfter(day, 1)));
    });
  });
});

describe("the day of a time", () => {
  test.each(midnights)("is that of the clocks in $timezone", ({ timezone, last, first }) => {
    for (const day of edgeDays) {
      for (const time of last) expect(dayIn(timezone, `${day}${time}`)).toBe(day);
      for (const time of first) expect(dayIn(timezone, `${day}${time}`)).toBe(daysAfter(day, 1));
    }
  });

  // Taiwan's last summer time, +09:00, ran from 1 July to 30 September 1979 (IANA time zone database).
  test.each([
    ["1979-08-15T22:59:59+08:00", "1979-08-15"],
    ["1979-08-15T23:00:00+08:00", "1979-08-16"],
    ["1979-10-01T23:30:00+08:00", "1979-10-01"],
    ["1979-06-30T23:30:00+08:00", "1979-06-30"],
    ["1980-01-01T23:30:00+08:00", "1980-01-01"],
    ["2026-07-15T23:30:00+08:00", "2026-07-15"],
  ])("in Taipei %s is on %s", (time, day) => {
    expect(dayIn("Asia/Taipei", time)).toBe(day);
  });

  test.each([
    ["Asia/Taipei", "2026-10-01", "2026-10-01T00:00:00+08:00"],
    ["Asia/Taipei", "1979-08-15", "1979-08-15T00:00:00+09:00"],
    ["America/New_York", "2026-03-08", "2026-03-08T00:00:00-05:00"],
    ["America/New_York", "2026-03-09", "2026-03-09T00:00:00-04:00"],
  ])("in %s %s begins at %s", (zone, day, start) => {
    expect(momentOf(zone, day)).toBe(Date.parse(start));
    expect(momentOf(zone, start)).toBe(Date.parse(start));
    expect(dayIn(zone, start)).toBe(day);
  });

  test.each(["2026-02-30", "2026-2-01", "2026", "1979-02-30", "2026-02-28T24:00:00+08:00"])(
    "%s is no moment",
    (text) => {
      expect(() => momentOf("Asia/Taipei", text)).toThrow(RangeError);
    },
  );
});

describe("the order of times", () => {
  test.each([
    ["2026-09-30", "2026-10-01", -1],
    ["2026-10-01", "2026-10-01", 0],
    ["2026-10-01", "2026-10-01T23:59:59+08:00", 0],
    ["2026-10-01", "2026-10-01T16:00:00Z", -1],
    ["2026-10-01T16:00:00Z", "2026-10-01", 1],
    ["2026-10-01T10:00:00+08:00", "2026-10-01T10:00:00+08:00", 0],
    ["2026-10-01T10:00:00+08:00", "2026-10-01T10:00:01+08:00", -1],
    ["2026-10-01T10:00:00+08:00", "2026-10-01T02:00:00Z", 0],
    ["2026-10-01T10:00:00+08:00", "2026-10-01T10:00:00+09:00", 1],
    ["2026-10-01T10:00:00.5+08:00", "2026-10-01T10:00:00+08:00", 1],
  ])("%s and %s: %i", (a, b, order) => {
    expect(Math.sign(compareTimes(a, b, "Asia/Taipei"))).toBe(order);
    expect(Math.sign(compareTimes(b, a, "Asia/Taipei"))).toBe(order === 0 ? 0 : -order);
  });
});

describe("calendar periods", () => {
  test.each([
    ["P1M", "2028-03-01"],
    ["P3M", "2026-10-01"],
    ["P6M", "2026-07-01"],
    ["P1Y", "2027-01-01"],
    ["P2Y", "2027-01-01"],
  ])("a %s begins on %s and ends the day before", (length, first) => {
    const periods = periodsOf(length);
    const [before, on, after] = around(first, periods.indexOf);
    expect([on - before, after - on]).toEqual([1, 0]);
    expect([periods.firstDay(on), periods.lastDay(before)]).toEqual([first, daysAfter(first, -1)]);
  });
});

describe("lengths at which another window of warning and grace begins", () => {
  test.each([
    ["P11M", "P12M", "P13M"],
    ["P364D", "P1Y", "P366D"],
    ["P2M", "P3M", "P4M"],
    ["P30D", "P1M", "P31D"],
    ["P0D", "P1D", "P2D"],
  ])("%s, %s and %s", (shorter, length, longer) => {
    expect([shorter, length, longer].map((one) => compareDurations(one, length) >= 0)).toEqual([false, true, true]);
  });
});
