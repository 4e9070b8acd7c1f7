import { describe, expect, test } from "vitest";
import type { Report } from "../../../src/model/report.ts";
import { formatIcs } from "../../../src/report/ics/ics.ts";
import type { ReportOptions } from "../../../src/report/reporter.ts";
import { fixtureReport } from "../fixture-report.ts";
import { reportOfOne } from "../report-of-one.ts";

const asOf = "2026-10-01";
const calendar = (report: Report, options: Partial<ReportOptions> = {}) =>
  formatIcs(report, { locale: "zh-TW", color: false, verbose: false, ...options }).replaceAll("\r\n ", "");
const valuesOf = (text: string, name: string) =>
  [...text.matchAll(new RegExp(`^${name}:(.*)\r$`, "gm"))].map(([, value]) => value);

describe("alarms", () => {
  test.each([
    ["some days", "P14D", ["-P14D"]],
    // RFC 5545 has no months: from 2026-11-15 to 2026-12-15.
    ["a month, as the days that it has then", "P1M", ["-P30D"]],
    ["none where the policy does not warn", "P0D", []],
  ])("%s", (_, warning, expected) => {
    const text = calendar(reportOfOne(asOf, { expires: "2026-12-15", warning }));
    expect(valuesOf(text, "TRIGGER")).toEqual(expected);
  });

  test("none for what has expired already, nor without a warning", () => {
    expect(valuesOf(calendar(reportOfOne(asOf, { expires: "2026-09-30", warning: "P14D" })), "TRIGGER")).toEqual([]);
    expect(valuesOf(calendar(reportOfOne(asOf, { expires: "2026-12-15" })), "TRIGGER")).toEqual([]);
  });
});

describe("a calendar year", () => {
  const report = reportOfOne(asOf, { expires: "2026-12-31", cadence: "1/P3M" });

  test("has every last day of it, each with an identity that a later report keeps", () => {
    const text = calendar(report, { year: 2027 });
    expect(valuesOf(text, "DTSTART;VALUE=DATE")).toEqual(["20270331", "20270630", "20270930", "20271231"]);
    const ids = valuesOf(text, "UID");
    expect(new Set(ids).size).toBe(4);
    const later = reportOfOne("2026-12-01", { expires: "2026-12-31", cadence: "1/P3M" });
    expect(valuesOf(calendar(later, { year: 2027 }), "UID")).toEqual(ids);
  });

  test("without one, there is the next day only, under the identity that it always had", () => {
    const [id, ...others] = valuesOf(calendar(report), "UID");
    expect(others).toEqual([]);
    expect(valuesOf(calendar(reportOfOne(asOf, { expires: "2027-03-31", cadence: "1/P3M" })), "UID")).toEqual([id]);
  });
});

describe("an owner", () => {
  const owned = reportOfOne(asOf, { expires: "2026-12-15" }, { owner: { unit: "資訊室", person: "p-011" } });
  const people = [{ id: "p-011", name: "鄭文彬" }];
  const report: Report = { ...fixtureReport, ...owned, people };

  test.each(["鄭文彬", "p-011", "資訊室"])("%s has the outputs of the person or unit", (owner) => {
    const text = calendar(report, { owner });
    expect(valuesOf(text, "DTSTART;VALUE=DATE")).toEqual(["20261215"]);
    expect(valuesOf(text, "DESCRIPTION")[0]).toContain("資訊室 鄭文彬");
    expect(valuesOf(text, "X-WR-CALNAME")[0]).toContain(owner);
  });

  test("another has none of them", () => {
    expect(valuesOf(calendar(report, { owner: "王建宏" }), "UID")).toEqual([]);
  });
});
