import { expect, test } from "vitest";
import { daySerial, serialDay, timeOfDay } from "../../src/time/serial-day.ts";

test.each([
  [1, 1900, "1900-01-01"],
  [59, 1900, "1900-02-28"],
  [60, 1900, null],
  [61, 1900, "1900-03-01"],
  [36_526, 1900, "2000-01-01"],
  [36_585, 1900, "2000-02-29"],
  [46_295, 1900, "2026-09-30"],
  [46_295.354166666664, 1900, "2026-09-30T08:30:00"],
  [46_294.9999999, 1900, "2026-09-30"],
  [0, 1904, "1904-01-01"],
  [44_833, 1904, "2026-09-30"],
  [2_958_465, 1900, "9999-12-31"],
  [2_958_466, 1900, null],
  [-1, 1900, null],
  [Number.NaN, 1900, null],
] as const)("%d of %d is %s", (serial, system, day) => expect(serialDay(serial, system)).toBe(day));

test.each([
  ["1900-03-01", 61],
  ["2000-02-29", 36_585],
  ["2026-09-30", 46_295],
  ["9999-12-31", 2_958_465],
  ["1900-02-28", null],
  ["1899-12-31", null],
  ["0115-10-01", null],
  ["2026-02-29", null],
  ["2026-13-01", null],
  ["2026-00-01", null],
  ["2026-09-31", null],
  ["2026-9-30", null],
  ["", null],
] as const)("the day %s is stored as %s", (day, serial) => expect(daySerial(day)).toBe(serial));

test("days are stored as the numbers that they are read from", () => {
  for (let serial = 61; serial < 100_000; serial += 13) {
    expect(daySerial(serialDay(serial, 1900) ?? "")).toBe(serial);
  }
});

test("a time of day", () => expect(timeOfDay(30_600)).toBe("08:30:00"));
