import { expect, test } from "vitest";
import { serialDay, timeOfDay } from "../../src/time/serial-day.ts";

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

test("a time of day", () => expect(timeOfDay(30_600)).toBe("08:30:00"));
