import * as PlainDateTime from "temporal-polyfill/fns/PlainDateTime";
import * as ZonedDateTime from "temporal-polyfill/fns/ZonedDateTime";
import { describe, expect, test } from "vitest";
import { dayIn, nextDay, periodsOf, withOffset } from "../../src/time/calendar.ts";

describe("the day of a time in a zone", () => {
  test.each([
    ["Asia/Taipei", "2026-09-30", "2026-09-30"],
    ["Asia/Taipei", "2026-09-30T00:00:00+08:00", "2026-09-30"],
    ["Asia/Taipei", "2026-09-30T23:59:59.999999999+08:00", "2026-09-30"],
    ["Asia/Taipei", "2026-09-30T15:59:59Z", "2026-09-30"],
    ["Asia/Taipei", "2026-09-30T16:00:00Z", "2026-10-01"],
    ["Asia/Taipei", "2026-10-01T00:30:00+09:00", "2026-09-30"],
    ["Asia/Taipei", "2026-12-31T16:00:00-00:00", "2027-01-01"],
    ["UTC", "2026-09-30T23:00:00Z", "2026-09-30"],
    ["UTC", "2026-10-01T07:59:59+08:00", "2026-09-30"],
    ["Pacific/Kiritimati", "2026-09-30T10:00:00Z", "2026-10-01"],
    ["America/Los_Angeles", "2026-10-01T06:59:59Z", "2026-09-30"],
    // The clocks go forward on 8 March 2026 at 02:00 and back on 1 November at 02:00.
    ["America/New_York", "2026-03-08T00:30:00-05:00", "2026-03-08"],
    ["America/New_York", "2026-03-08T23:30:00-05:00", "2026-03-09"],
    ["America/New_York", "2026-03-08T23:30:00-04:00", "2026-03-08"],
    ["America/New_York", "2026-11-01T00:30:00-05:00", "2026-11-01"],
    ["America/New_York", "2026-11-02T04:30:00Z", "2026-11-01"],
    ["America/New_York", "2026-07-01T23:30:00-05:00", "2026-07-02"],
  ])("%s: %s is on %s", (zone, text, day) => {
    expect(dayIn(zone, text)).toBe(day);
  });
});

describe("the offset of a local time", () => {
  const zones = ["Asia/Taipei", "America/New_York", "Europe/London", "Australia/Lord_Howe", "UTC"];
  const days = [
    "1974-06-30",
    "2026-03-08",
    "2026-03-29",
    "2026-04-05",
    "2026-10-04",
    "2026-10-25",
    "2026-11-01",
    "2026-07-01",
  ];
  const times = ["00:00:00", "00:30:00", "01:15:00", "01:59:59", "02:00:00", "02:30:00", "03:00:00", "23:59:59"];

  test.each(zones)("%s: as Temporal has it, the later one where there are two", (zone) => {
    for (const local of days.flatMap((day) => times.map((time) => `${day}T${time}`))) {
      const [year = 0, month = 0, date = 0, hour, minute, second] = local.split(/\D/).map(Number);
      const plain = PlainDateTime.create(year, month, date, hour, minute, second);
      const zoned = PlainDateTime.toZonedDateTime(plain, zone, { disambiguation: "later" });
      expect(withOffset(zone, local), local).toBe(ZonedDateTime.toString(zoned, { timeZoneName: "never" }));
    }
  });

  test.each([
    ["2026-12-31", "2027-01-01"],
    ["2028-02-28", "2028-02-29"],
  ])("after %s comes %s", (day, next) => expect(nextDay(day)).toBe(next));
});

describe("calendar periods", () => {
  test.each([
    ["P3M", "2026-05-31", "2026-04-01", "2026-06-30"],
    ["P6M", "2026-07-01", "2026-07-01", "2026-12-31"],
    ["P1Y", "2024-02-29", "2024-01-01", "2024-12-31"],
    ["P2Y", "2026-10-01", "2026-01-01", "2026-12-31"],
    ["P1M", "2024-02-29", "2024-02-01", "2024-02-29"],
  ])("%s with %s: %s to %s", (length, day, first, last) => {
    const periods = periodsOf(length);
    const index = periods.indexOf(day);
    expect([periods.firstDay(index), periods.lastDay(index)]).toEqual([first, last]);
    expect([periods.indexOf(first), periods.indexOf(last)]).toEqual([index, index]);
  });

  test("two years are any two years in a row", () => {
    expect(periodsOf("P2Y").span).toBe(2);
    expect(periodsOf("P6M").span).toBe(1);
  });

  test.each(["P5M", "P18M", "P0M", "P30D", "6M"])("%s is none", (length) => {
    expect(() => periodsOf(length)).toThrow(RangeError);
  });
});
