import { describe, expect, test } from "vitest";
import { resultOf } from "./language.ts";

describe("days and times", () => {
  test.each([
    ['day("2026-09-30T23:30:00Z")', "2026-10-01"],
    ['day("2026-09-30")', "2026-09-30"],
    ['add("2026-08-31", "P6M")', "2027-02-28"],
    ["subtract(today, parameters.age)", "2026-04-01"],
    ['subtract("2024-03-31", "P1M")', "2024-02-29"],
    ['add("2026-01-31T10:00:00+08:00", "P1M")', "2026-02-28T10:00:00+08:00"],
    ['add("2026-01-31T10:00:00+08:00", "PT15H")', "2026-02-01T01:00:00+08:00"],
    ['addDays("2026-12-31", 1)', "2027-01-01"],
    ["addDays(today, parameters.limit)", "2026-10-04"],
    ['days("2026-09-01", "2026-10-01")', 30],
    ['days("2026-10-01", "2026-09-01")', -30],
    ['hours("2026-09-01T10:00:00+08:00", "2026-09-01T03:30:00Z")', 1.5],
    ['hours("2026-09-01", "2026-09-01T01:00:00+08:00")', 1],
    ['minutes("2026-09-01T10:00:00+08:00", "2026-09-01T09:59:00+08:00")', -1],
    ['longestGap(["2026-09-02T01:00:00+08:00", "2026-09-01T01:00:00+08:00", "2026-09-01T04:30:00Z"])', 12.5],
    ['longestGap(["2026-09-01"])', 0],
    ['isBefore("2026-09-01T10:00:00+08:00", "2026-09-01T02:00:01Z")', true],
    ['isBefore("2026-09-01", "2026-09-01T00:00:00+08:00")', false],
    ['everyDay("2026-10-09", "2026-10-11T18:00:00+08:00")', ["2026-10-09", "2026-10-10", "2026-10-11"]],
    ['everyDay("2026-10-09", "2026-10-08")', []],
    ['weekdays("2026-10-08", "2026-10-12")', ["2026-10-08", "2026-10-09", "2026-10-12"]],
    ['workdays("2026-10-08", "2026-10-12")', ["2026-10-08", "2026-10-12"]],
    ['workdays("2026-10-12", "2026-10-08")', []],
    ['periodOf(today, "P6M").label', "2026-H2"],
    ['periodOf(today, "P3M").from', "2026-10-01"],
    ['periodOf(today, "P1M").to', "2026-10-31"],
    ['periodOf(today, "P2Y").label', "2025–2026"],
    ['periods("P6M", "2025-07-01", today).map(p, p.label)', ["2025-H2", "2026-H1", "2026-H2"]],
    ['periods("P1Y", today, "2020-01-01").map(p, p.label)', []],
  ])("%s", async (expression, value) => expect(await resultOf(expression)).toEqual(value));

  test.each([
    'add("2026-08-31", "PT1H")',
    'add("2026-08-31", "6M")',
    'days("heute", today)',
    'weekdays("1800-01-01", today)',
    'periodOf(today, "P5M")',
  ])("%s is an error", async (expression) => await expect(resultOf(expression)).rejects.toThrow());
});
