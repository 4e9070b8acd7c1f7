import { describe, expect, test } from "vitest";
import { planYear } from "../../src/derive/yearly-plan.ts";
import type { OutputReport, Report, RequirementReport } from "../../src/model/report.ts";
import { fixtureReport } from "../report/fixture-report.ts";

const text = (value: string) => ({ en: value, "zh-TW": value });

function planOf(
  requirement: Partial<RequirementReport>,
  output: Partial<OutputReport> = {},
  report: Partial<Report> = {},
  year: number | null = null,
) {
  const [duty] = fixtureReport.duties;
  const [task] = duty?.tasks ?? [];
  if (!duty || !task) throw new Error("the fixture has a task");
  const whole: RequirementReport = {
    id: "a",
    title: text("a"),
    state: "current",
    newest: null,
    expires: null,
    cadence: "P1Y",
    subjects: null,
    ...requirement,
  };
  const outputs = task.outputs.map((one) => ({ ...one, kind: "periodic" as const, requirements: [whole], ...output }));
  return planYear({ ...fixtureReport, duties: [{ ...duty, tasks: [{ ...task, outputs }] }], ...report }, year);
}

const daysOf = (...input: Parameters<typeof planOf>) => planOf(...input).entries.map(({ days }) => days);

describe("days of the twelve months from the as-of date (2026-10-01)", () => {
  test.each([
    ["an interval, from the day of expiry on", { expires: "2026-12-15", cadence: "P6M" }, ["2026-12-15", "2027-06-15"]],
    ["the last day of the months is in", { expires: "2027-09-30", cadence: "P1Y" }, ["2027-09-30"]],
    ["the day after it is not", { expires: "2027-10-01", cadence: "P1Y" }, []],
    ["twice a year", { expires: "2026-12-31", cadence: "2/P1Y" }, ["2026-12-31"]],
    [
      "each quarter ends on its own day",
      { expires: "2026-12-31", cadence: "1/P3M" },
      ["2026-12-31", "2027-03-31", "2027-06-30", "2027-09-30"],
    ],
    ["every second year", { expires: "2026-12-31", cadence: "1/P2Y" }, ["2026-12-31"]],
    ["what has lapsed is due now", { state: "stale", expires: "2026-01-31", cadence: "P1Y" }, ["2026-10-01"]],
    ["what is missing is due now", { state: "missing", cadence: "P6M" }, ["2026-10-01", "2027-04-01"]],
    ["what has no end is not due", { state: "current", cadence: "P1M" }, []],
    ["a cadence that says nothing gives one day", { expires: "2026-12-15", cadence: "P0D" }, ["2026-12-15"]],
  ] as const)("%s", (_, requirement, days) => {
    expect(daysOf(requirement)).toEqual([days]);
  });

  test("what follows an event is not foreseen a second time", () => {
    expect(daysOf({ expires: "2026-10-20", cadence: "P1M" }, { kind: "event" })).toEqual([["2026-10-20"]]);
  });

  test("each month is counted", () => {
    const { months, dueByMonth } = planOf({ expires: "2026-11-30", cadence: "P1M" });
    expect([months[0], months.at(-1)]).toEqual(["2026-10", "2027-09"]);
    expect(dueByMonth).toEqual([0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]);
  });
});

test("work that should have begun before the day of the report is planned in its month", () => {
  const { entries } = planOf({ expires: "2026-10-15", cadence: "P5Y", warning: "P30D" });
  expect(entries).toMatchObject([{ days: ["2026-10-15"], planned: ["2026-10"] }]);
});

test("what a waiver excuses is due when it ends, and what does not apply never", () => {
  const who = { reason: "", approvedBy: "", approvedOn: "2026-09-01" };
  const waiver = { finding: "evidence-stale", path: null, record: null, fingerprint: null, ...who, covers: 1 };
  const waivers = [{ ...waiver, output: "O2.1.1", expires: "2026-12-31" }];
  const lapsed = { state: "stale", expires: "2026-01-31", cadence: "P1Y" } as const;
  const { entries } = planOf(lapsed, { state: "waived" }, { waivers });
  expect(entries).toMatchObject([{ days: ["2026-12-31"], isOverdue: false }]);
  expect(planOf(lapsed).entries).toMatchObject([{ isOverdue: true }]);
  expect(planOf(lapsed, { state: "not-applicable" }).entries).toEqual([]);
});

describe("a calendar year", () => {
  const yearOf = (requirement: Partial<RequirementReport>) => {
    const { months, entries } = planOf(requirement, {}, {}, 2027);
    expect([months[0], months.at(-1)]).toEqual(["2027-01", "2027-12"]);
    return entries.map(({ days, planned }) => days.map((day, at) => `${planned[at]} ${day}`))[0];
  };

  test.each([
    ["planned in the month of the last day without a warning", { expires: "2027-03-10" }, ["2027-03 2027-03-10"]],
    ["planned when the warning begins", { expires: "2027-03-10", warning: "P30D" }, ["2027-02 2027-03-10"]],
    ["what is planned in December before is of that year", { expires: "2027-01-10", warning: "P30D" }, []],
    ["what is planned in its December is of it", { expires: "2028-01-10", warning: "P30D" }, ["2027-12 2028-01-10"]],
    ["what follows an earlier day", { expires: "2026-06-30", cadence: "P1Y", state: "stale" }, ["2027-10 2027-10-01"]],
  ] as const)("%s", (_, requirement, expected) => {
    expect(yearOf({ cadence: "P5Y", ...requirement })).toEqual(expected);
  });
});
