import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gravity, standSince } from "../../src/assess/series.ts";
import type { Policy } from "../../src/model/policy.ts";
import { dayIn, momentOf, nextDay, periodsOf, withOffset } from "../../src/time/calendar.ts";
import { daysBetween } from "../../src/time/days.ts";
import { addDuration, subtractDuration } from "../../src/time/durations.ts";
import { isDay } from "../../src/time/formats.ts";
import { meantDay } from "../../src/time/meant-day.ts";
import { serialDay } from "../../src/time/serial-day.ts";
import { anyDay, holds } from "../support/holds.ts";

/** The calendar of JavaScript, which the program does not use: it knows UTC only. */
const millisecondsOf = (day: string) => Date.parse(`${day}T00:00:00Z`);
const dayOf = (milliseconds: number) => new Date(milliseconds).toISOString().slice(0, 10);
const daysLater = (day: string, days: number) => dayOf(millisecondsOf(day) + days * 86_400_000);
const lastOfMonth = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

const count = fc.integer({ min: 0, max: 400 });
const duration = fc
  .record({ years: fc.integer({ min: 0, max: 9 }), months: fc.integer({ min: 0, max: 30 }), days: count })
  .map(({ years, months, days }) => `P${years}Y${months}M${days}D`);
const zone = fc.constantFrom("Asia/Taipei", "America/New_York", "Pacific/Apia", "Asia/Kathmandu", "UTC");

describe("any day", () => {
  test("is followed by the one that any calendar has", () =>
    holds([anyDay], (day) => expect(nextDay(day)).toBe(daysLater(day, 1))));

  test("so many days and weeks later is that day, and as many days lie between", () =>
    holds([anyDay, count], (day, days) => {
      expect(addDuration(day, `P${days}D`)).toBe(daysLater(day, days));
      expect(addDuration(day, `P${days}W`)).toBe(daysLater(day, days * 7));
      expect(subtractDuration(daysLater(day, days), `P${days}D`)).toBe(day);
      expect(daysBetween(day, daysLater(day, days))).toBe(days);
    }));

  test("so many months later is the same day, or the last one of a shorter month", () =>
    holds([anyDay, count], (day, months) => {
      const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
      const then = year * 12 + (month - 1) + months;
      const [laterYear, laterMonth] = [Math.floor(then / 12), (then % 12) + 1];
      const expected = [laterYear, laterMonth, Math.min(date, lastOfMonth(laterYear, laterMonth))];
      expect(addDuration(day, `P${months}M`).split("-").map(Number)).toEqual(expected);
    }));

  test("that is later is not earlier after the same duration", () =>
    holds([anyDay, anyDay, duration], (one, other, by) => {
      const [first = "", second = ""] = [one, other].sort();
      expect(addDuration(first, by) <= addDuration(second, by)).toBe(true);
      expect(subtractDuration(first, by) <= subtractDuration(second, by)).toBe(true);
      expect(addDuration(first, by) >= first && subtractDuration(first, by) <= first).toBe(true);
    }));

  test("lies in its period, and the next period follows at once", () =>
    holds([anyDay, fc.constantFrom("P1M", "P3M", "P6M", "P1Y")], (day, length) => {
      const periods = periodsOf(length);
      const index = periods.indexOf(day);
      expect(periods.firstDay(index) <= day && day <= periods.lastDay(index)).toBe(true);
      expect(nextDay(periods.lastDay(index))).toBe(periods.firstDay(index + 1));
      expect(periods.indexOf(periods.firstDay(index))).toBe(index);
    }));

  test("is recognized in the years of the Republic, in full width and in Chinese", () =>
    holds([anyDay.filter((day) => day >= "1990-01-01" && day < "2100-01-01")], (day) => {
      const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
      const republic = year - 1911;
      const ways = [`民國${republic}年${month}月${date}日`, `${year}/${month}/${date}`, `${year}年${month}月${date}日`];
      if (republic >= 100) ways.push(`${republic}.${month}.${date}`);
      for (const way of ways) {
        expect(meantDay(way), way).toBe(day);
        const wide = way.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
        expect(meantDay(wide), wide).toBe(day);
      }
    }));
});

test("a text is a day exactly if the calendar has it", () => {
  const digits = (length: number, max: number) =>
    fc.integer({ min: 0, max }).map((number) => String(number).padStart(length, "0"));
  holds([digits(4, 2200), digits(2, 13), digits(2, 32)], (year, month, date) => {
    const text = `${year}-${month}-${date}`;
    const milliseconds = millisecondsOf(text);
    const exists = !Number.isNaN(milliseconds) && dayOf(milliseconds) === text && year >= "1900";
    expect(isDay(text)).toBe(exists);
  });
  holds([fc.string({ unit: "grapheme", maxLength: 12 })], (text) => {
    if (isDay(text)) expect(text).toMatch(/^\d{4}-\d\d-\d\d$/);
  });
});

test("a number of a workbook is the day that is as far from the last one of 1899", () =>
  holds([fc.integer({ min: 61, max: 100_000 }), fc.integer({ min: 0, max: 86_399 })], (whole, seconds) => {
    const day = daysLater("1899-12-30", whole);
    expect(serialDay(whole, 1900)).toBe(day);
    expect(serialDay(whole, 1904)).toBe(daysLater(day, 1462));
    expect(serialDay(whole + seconds / 86_400, 1900)?.slice(0, 10)).toBe(day);
  }));

describe("the day of a moment in a time zone", () => {
  const moment = fc
    .integer({ min: Date.UTC(1970, 0, 1) / 1000, max: Date.UTC(2037, 0, 1) / 1000 })
    .map((seconds) => `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`);

  test("is what the calendar of the system says", () =>
    holds([zone, moment], (timezone, text) => {
      // Of Canada, since it writes years first.
      const expected = new Intl.DateTimeFormat("en-CA", { timeZone: timezone, dateStyle: "short" }).format(
        new Date(text),
      );
      expect(dayIn(timezone, text)).toBe(expected);
    }));

  test("begins at its start and not a second before", () =>
    holds(
      [zone, anyDay.filter((day) => day >= "1970-01-02" && day < "2037-01-01" && day !== "2011-12-30")],
      (timezone, day) => {
        const dayAt = (moment: number) => dayIn(timezone, new Date(moment).toISOString().replace(".000", ""));
        const start = momentOf(timezone, day);
        expect(dayAt(start)).toBe(day);
        expect(dayAt(start - 1000) < day).toBe(true);
        expect(dayIn(timezone, withOffset(timezone, `${day}T12:00:00`))).toBe(day);
      },
    ));
});

describe("evidence with an interval", () => {
  const windows = fc.array(
    fc.record({
      at_least: fc.constantFrom("P0D", "P1M", "P6M", "P1Y"),
      due_soon: fc.constantFrom("P0D", "P7D", "P30D", "P2M"),
      grace: fc.constantFrom("P0D", "P7D", "P30D"),
    }),
    { maxLength: 3 },
  );
  const maximum = fc.constantFrom("P7D", "P1M", "P3M", "P6M", "P1Y", "P2Y", "P18M");
  const stateOf = (day: string, interval: string, asOf: string, list: readonly object[]) =>
    standSince(day, interval, null, { asOf, policy: { windows: list } as unknown as Policy, newestOf: () => null });

  test("never gets better by waiting, and never worse by being newer", () =>
    holds([anyDay, maximum, windows, anyDay, count], (day, interval, list, asOf, days) => {
      const now = gravity.indexOf(stateOf(day, interval, asOf, list).state);
      const later = gravity.indexOf(stateOf(day, interval, daysLater(asOf, days), list).state);
      const newer = gravity.indexOf(stateOf(daysLater(day, days), interval, asOf, list).state);
      expect(later).toBeGreaterThanOrEqual(now);
      expect(newer).toBeLessThanOrEqual(now);
    }));

  test("is not stale on its last day, and is on the day after the grace", () =>
    holds([anyDay, maximum, windows], (day, interval, list) => {
      const { expires } = stateOf(day, interval, day, list);
      const last = expires ?? "";
      expect(stateOf(day, interval, last, list).state).not.toBe("stale");
      const { grace } = stateOf(day, interval, nextDay(last), list);
      expect(stateOf(day, interval, nextDay(grace ?? last), list).state).toBe("stale");
    }));
});
