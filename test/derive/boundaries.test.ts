import { describe, expect, test } from "vitest";
import { lapsingOutputs } from "../../src/derive/compare-reports.ts";
import { repositoryReport } from "../../src/derive/roll-up.ts";
import { planYear } from "../../src/derive/yearly-plan.ts";
import type { OutputReport } from "../../src/model/report.ts";
import { fixtureReport } from "../report/fixture-report.ts";
import { reportOfOne } from "../report/report-of-one.ts";
import { around, daysAfter, edgeDays } from "../support/around.ts";

// One table for each comparison with the as-of date of a report: the day before, the day, the day after.

describe("lapses of the next 30 days", () => {
  const ahead = (asOf: string, expires: string) => lapsingOutputs(reportOfOne(asOf, { expires })).length;

  test.each(edgeDays)("one that lapsed before %s, with its grace running, lies not ahead", (asOf) => {
    expect(around(asOf, (expires) => ahead(asOf, expires))).toEqual([0, 1, 1]);
  });

  test.each(edgeDays)("the thirtieth day after %s is the last", (asOf) => {
    expect(around(daysAfter(asOf, 30), (expires) => ahead(asOf, expires))).toEqual([1, 1, 0]);
  });
});

describe("the yearly plan", () => {
  const entry = (asOf: string, expires: string, output: Partial<OutputReport> = {}) => {
    const { entries } = planYear(reportOfOne(asOf, { expires, cadence: "P2Y" }, output));
    return { days: entries[0]?.days, isOverdue: entries[0]?.isOverdue };
  };

  test.each(edgeDays)("what expired before %s is overdue and due now", (asOf) => {
    expect(around(asOf, (expires) => entry(asOf, expires))).toEqual([
      { days: [asOf], isOverdue: true },
      { days: [asOf], isOverdue: false },
      { days: [daysAfter(asOf, 1)], isOverdue: false },
    ]);
  });

  test.each([
    ["2026-10-01", "2027-10-01"],
    ["2026-10-31", "2027-10-01"],
    ["2027-03-15", "2028-03-01"], // 29 February is the last day
    ["2028-02-29", "2029-02-01"],
    ["2026-12-31", "2027-12-01"],
  ])("the twelve months that begin with that of %s end before %s", (asOf, end) => {
    expect(around(end, (expires) => entry(asOf, expires).days?.length)).toEqual([1, 0, 0]);
  });

  test("a waived lapse is due on the last day of the waiver, one not yet lapsed when it lapses", () => {
    const who = { reason: "", approvedBy: "", approvedOn: "2026-09-01" };
    const waiver = { finding: "evidence-stale", path: null, record: null, fingerprint: null, ...who, covers: 1 };
    const days = (expires: string) => {
      const report = reportOfOne("2026-10-01", { expires, cadence: "P2Y" }, { id: "O2.1.1", state: "waived" });
      const waivers = [{ ...waiver, output: "O2.1.1", expires: "2027-02-28" }];
      return planYear({ ...report, waivers }).entries[0]?.days;
    };
    expect(around("2026-10-01", days)).toEqual([["2027-02-28"], ["2026-10-01"], ["2026-10-02"]]);
  });

  test("days follow one another at the ends of months", () => {
    const follow = (expires: string, cadence: string) =>
      planYear(reportOfOne("2027-12-01", { expires, cadence })).entries[0]?.days.slice(0, 3);
    expect(follow("2027-12-31", "1/P3M")).toEqual(["2027-12-31", "2028-03-31", "2028-06-30"]);
    expect(follow("2027-12-31", "P1M")).toEqual(["2027-12-31", "2028-01-31", "2028-02-29"]);
  });
});

describe("a report in a roll-up", () => {
  const reason = (asOf: string, reported: string) => {
    const report = { ...fixtureReport, asOf: reported, paths: [] };
    return repositoryReport({ name: "a", url: null, report }, asOf).reason;
  };

  test.each(edgeDays)("of a day after %s is of the future", (asOf) => {
    expect(around(asOf, (reported) => reason(asOf, reported))).toEqual([null, null, "in-future"]);
  });

  test.each(edgeDays)("of the eighth day before %s is the oldest that counts", (asOf) => {
    expect(around(daysAfter(asOf, -8), (reported) => reason(asOf, reported))).toEqual(["too-old", null, null]);
  });
});
