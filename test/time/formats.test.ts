import { describe, expect, it } from "vitest";
import { isDateTime, isDay, isDuration } from "../../src/time/formats.ts";

describe("a day", () => {
  it.each(["2026-09-30", "2024-02-29", "2000-02-29", "1900-01-01", "9999-12-31"])("%s exists", (text) => {
    expect(isDay(text)).toBe(true);
  });

  it.each([
    "2026-02-29",
    "2026-02-30",
    "1900-02-29",
    "2100-02-29",
    "2026-04-31",
    "2026-00-10",
    "2026-13-01",
    "2026-01-00",
    "2026-01-32",
    "0000-01-01",
    "0115-09-30",
    "1899-12-31",
    "2026-1-1",
    "20260101",
    "2026/01/01",
    "115-09-30",
    "2026-09-30 ",
    " 2026-09-30",
    "2026-09-30T00:00:00Z",
    "２０２６-09-30",
    "+2026-09-3",
    "",
  ])("%j does not", (text) => {
    expect(isDay(text)).toBe(false);
  });
});

describe("a date and time", () => {
  it.each([
    "2026-09-30T08:30:00+08:00",
    "2026-09-30T08:30:00Z",
    "2026-09-30T00:00:00-00:00",
    "2026-09-30T23:59:59.999999999+23:59",
    "2026-09-30T08:30:00.1Z",
    "2024-02-29T12:00:00+08:00",
  ])("%s is one", (text) => {
    expect(isDateTime(text)).toBe(true);
  });

  it.each([
    ["an offset without a colon", "2026-09-30T08:30:00+0800"],
    ["an offset of hours only", "2026-09-30T08:30:00+08"],
    ["no offset", "2026-09-30T08:30:00"],
    ["a space in the place of T", "2026-09-30 08:30:00+08:00"],
    ["a small t", "2026-09-30t08:30:00+08:00"],
    ["a small z", "2026-09-30T08:30:00z"],
    ["minute 60", "2026-09-30T08:60:00+08:00"],
    ["hour 24", "2026-09-30T24:00:00+08:00"],
    ["a leap second", "2016-12-31T23:59:60Z"],
    ["no seconds", "2026-09-30T08:30+08:00"],
    ["a day that does not exist", "2026-02-30T08:30:00+08:00"],
    ["29 February of a common year", "2026-02-29T08:30:00+08:00"],
    ["offset minute 60", "2026-09-30T08:30:00+08:60"],
    ["offset hour 24", "2026-09-30T08:30:00+24:00"],
    ["a comma before the fraction", "2026-09-30T08:30:00,5Z"],
    ["an empty fraction", "2026-09-30T08:30:00.Z"],
    ["ten digits of fraction", "2026-09-30T08:30:00.1234567890Z"],
    ["something behind it", "2026-09-30T08:30:00Z\n"],
    ["nothing but the day", "2026-09-30"],
    ["a word in the place of a number", "2026-09-30Txx:30:00+08:00"],
  ])("%s is refused", (_, text) => {
    expect(isDateTime(text)).toBe(false);
  });
});

describe("a duration", () => {
  it.each(["P6M", "P1Y6M", "P2W", "PT72H", "P1DT12H", "P0D", "PT30S", "P1Y2M3DT4H5M6S"])("%s is one", (text) => {
    expect(isDuration(text)).toBe(true);
  });

  it.each(["P", "PT", "P1DT", "1m", "6M", "P6m", "p6m", "P1W2D", "P1M1Y", "P1.5Y", "P-1D", "-P1D", "P1D ", ""])(
    "%j is refused",
    (text) => {
      expect(isDuration(text)).toBe(false);
    },
  );
});
