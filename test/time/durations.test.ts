import { describe, expect, it } from "vitest";
import { isAmbiguousDuration } from "../../src/time/ambiguous-duration.ts";
import { addDuration, compareDurations, parseCalendarDuration, subtractDuration } from "../../src/time/durations.ts";

describe("parseCalendarDuration", () => {
  it("reads calendar units", () => {
    expect(parseCalendarDuration("P6M")).toEqual({ years: 0, months: 6, weeks: 0, days: 0 });
    expect(parseCalendarDuration("P1Y6M")).toEqual({ years: 1, months: 6, weeks: 0, days: 0 });
    expect(parseCalendarDuration("P2W")).toEqual({ years: 0, months: 0, weeks: 2, days: 0 });
    expect(parseCalendarDuration("P0D")).toEqual({ years: 0, months: 0, weeks: 0, days: 0 });
  });

  it.each(["1m", "6", "P", "PT72H", "P1M2Y", "P6m", "-P6M", "P-6M", "P1.5Y", "P6M ", "P6M\n", "six months", ""])(
    "refuses %j",
    (text) => expect(parseCalendarDuration(text)).toBeNull(),
  );
});

describe("isAmbiguousDuration", () => {
  it.each(["1m", "30d", "6 months", "1.5 years", "p6m", "P1.5Y", "6 個月", "1y6m"])(
    "knows %j for a length of time",
    (text) => {
      expect(isAmbiguousDuration(text)).toBe(true);
    },
  );

  it.each(["P6M", "PT72H", "yearly", "24", ""])("leaves %j alone", (text) => {
    expect(isAmbiguousDuration(text)).toBe(false);
  });
});

describe("compareDurations", () => {
  it("orders by length", () => {
    const sorted = ["P0D", "P3D", "P7D", "P2W", "P1M", "P35D", "P3M", "P6M", "P12M", "P2Y"];
    expect([...sorted].reverse().sort(compareDurations)).toEqual(sorted);
  });

  it("takes twelve months for a year", () => expect(compareDurations("P12M", "P1Y")).toBe(0));
});

describe("adding to a day", () => {
  it("clamps at the end of a month", () => {
    expect(addDuration("2026-08-31", "P6M")).toBe("2027-02-28");
    expect(addDuration("2024-02-29", "P12M")).toBe("2025-02-28");
    expect(subtractDuration("2026-03-31", "P1M")).toBe("2026-02-28");
  });

  it("counts days and weeks as such", () => {
    expect(addDuration("2026-12-30", "P3D")).toBe("2027-01-02");
    expect(addDuration("2026-02-20", "P2W")).toBe("2026-03-06");
    expect(subtractDuration("2026-01-01", "P1D")).toBe("2025-12-31");
  });
});
