import { describe, expect, test } from "vitest";
import { check } from "../../src/check/check.ts";
import { forecastUntil } from "../../src/derive/forecast.ts";
import { createFinding } from "../../src/model/create-finding.ts";
import type { Forecast } from "../../src/model/forecast.ts";
import { lackingStates } from "../../src/model/output-state.ts";
import type { OutputReport, Report, RequirementReport } from "../../src/model/report.ts";
import { outputsOf } from "../../src/model/walk.ts";
import { filesInMemory } from "../../src/source/files-in-memory.ts";
import { nextDay } from "../../src/time/calendar.ts";
import { exampleFiles } from "../support/example-files.ts";
import { exampleReport } from "../support/example-report.ts";

const report = await exampleReport("city-hospital");
const gaps = await exampleReport("city-hospital-gaps");
const lapsesOf = ({ owners }: Forecast) => owners.flatMap(({ lapses }) => lapses);
const short = (forecast: Forecast) =>
  lapsesOf(forecast).map(({ output, kind, lastDay, daysLeft }) => `${output.id} ${kind} ${lastDay} ${daysLeft}`);

/** The report with one output, changed. */
function only(change: Partial<OutputReport>, more: Partial<Report> = {}): Report {
  const [duty] = report.duties;
  const [task] = duty?.tasks ?? [];
  const output = outputsOf(report).find(({ id }) => id === "O4.8.2");
  if (!duty || !task || !output) throw new Error("the example has a task");
  return { ...report, ...more, duties: [{ ...duty, tasks: [{ ...task, outputs: [{ ...output, ...change }] }] }] };
}

const requirement: RequirementReport = {
  ...{ id: "a", title: { en: "a", "zh-TW": "甲" }, state: "current", newest: null, cadence: "P1Y", subjects: null },
  expires: "2026-10-18",
};

describe("held against what a check says on those days", () => {
  const on = async (asOf: string) => {
    const judged = await check({ source: filesInMemory(exampleFiles("city-hospital")), asOf });
    return (lapse: { output: { id: string }; requirement: { id: string } | null }) =>
      outputsOf(judged)
        .find(({ id }) => id === lapse.output.id)
        ?.requirements.find(({ id }) => id === lapse.requirement?.id);
  };
  const expiring = lapsesOf(forecastUntil(report, "2026-12-31")).filter(({ kind }) => kind === "expires");
  const days = [...new Set(expiring.map(({ lastDay }) => lastDay ?? ""))].sort();

  test.each([days.at(0), days.at(4), days.at(-1)])("%s is the last day, and the day after is not", async (day = "") => {
    const [last, after] = [await on(day), await on(nextDay(day))];
    for (const lapse of expiring.filter(({ lastDay }) => lastDay === day)) {
      expect(["current", "due"], lapse.output.id).toContain(last(lapse)?.state);
      const { state = "current", expires } = after(lapse) ?? {};
      expect([state === "stale" || state === "missing" || expires === day, state], lapse.output.id).toEqual([
        true,
        state === "due" ? "due" : "stale",
      ]);
    }
  });

  test("whatever is stale at the end was forecast", async () => {
    const later = await check({ source: filesInMemory(exampleFiles("city-hospital")), asOf: "2027-01-01" });
    const stale = outputsOf(later).filter(({ state }) => state === "stale");
    const forecast = new Set(expiring.map(({ output }) => output.id));
    expect(stale.length).toBeGreaterThan(10);
    expect(stale.filter(({ id }) => !forecast.has(id)).map(({ id }) => id)).toEqual([]);
  });
});

test("up to and including the last day", () => {
  const one = only({ requirements: [requirement] });
  expect(short(forecastUntil(one, "2026-10-17"))).toEqual([]);
  expect(short(forecastUntil(one, "2026-10-18"))).toEqual(["O4.8.2 expires 2026-10-18 17"]);
});

test("each requirement of an output lapses by itself, and the output counts once", () => {
  const other = { ...requirement, id: "b", expires: "2026-10-10" };
  const forecast = forecastUntil(only({ requirements: [requirement, other] }), "2026-10-31");
  expect(short(forecast)).toEqual(["O4.8.2 expires 2026-10-10 9", "O4.8.2 expires 2026-10-18 17"]);
  expect(forecast.totals).toEqual({ lacking: 0, lapsing: 1 });
});

test("what has expired within its grace period, with days below zero", () => {
  const grace = { ...requirement, state: "due" as const, expires: "2026-09-29" };
  expect(short(forecastUntil(only({ state: "due", requirements: [grace] }), "2026-10-01"))).toEqual([
    "O4.8.2 expired 2026-09-29 -2",
  ]);
});

test("evidence expires on its last day, and has expired on the day after", () => {
  const due = { ...requirement, state: "due" as const };
  const kinds = (asOf: string) => lapsesOf(forecastUntil(only({ requirements: [due] }, { asOf }), "2026-12-31"));
  expect(kinds("2026-10-18").map(({ kind }) => kind)).toEqual(["expires"]);
  expect(kinds("2026-10-19").map(({ kind }) => kind)).toEqual(["expired"]);
});

test("what is lacking comes first, and is lacking however near the day is", () => {
  const missing = { ...requirement, id: "b", state: "missing" as const, expires: null };
  const one = only({ state: "stale", expires: "2026-10-18", requirements: [missing, requirement] });
  expect(short(forecastUntil(one, "2026-10-01"))).toEqual(["O4.8.2 lacking null null"]);
  expect(short(forecastUntil(one, "2026-10-18"))).toEqual(["O4.8.2 lacking null null", "O4.8.2 expires 2026-10-18 17"]);
});

test("every output that is lacking in a report is in its forecast", () => {
  const lacking = outputsOf(gaps).filter(({ state }) => lackingStates.has(state));
  const { totals } = forecastUntil(gaps, gaps.asOf);
  expect(lacking.length).toBeGreaterThan(3);
  expect(totals.lacking).toBe(lacking.length);
});

describe("exceptions", () => {
  test("a waiver lapses on its last day", () => {
    expect(short(forecastUntil(gaps, "2026-11-29"))).not.toContain("O7.5.1 waiver 2026-11-30 60");
    expect(short(forecastUntil(gaps, "2026-11-30"))).toContain("O7.5.1 waiver 2026-11-30 60");
  });

  test("of several waivers of one output, the first that ends decides", () => {
    const waived = ["2026-12-31", "2026-11-30"].map((expires, document) => ({
      ...createFinding("document-duplicate-id", { id: "a", otherPath: "b" }, { output: "O4.8.2", document }),
      waived: { reason: "", approvedBy: "p-002", expires },
    }));
    const one = only({ state: "waived", requirements: [] }, { findings: waived });
    expect(short(forecastUntil(one, "2026-12-31"))).toEqual(["O4.8.2 waiver 2026-11-30 60"]);
  });

  const approved = { output: "O4.8.2", approvedBy: "p-002", approvedOn: "2026-04-01" };
  const people = [{ id: "p-002", name: "林" }];

  test("what is not applicable has to be reviewed by whoever approved it", () => {
    const notApplicable = [{ ...approved, reason: "none", reviewBy: "2026-12-01" }];
    const forecast = forecastUntil(only({ state: "not-applicable" }, { notApplicable, people }), "2026-12-31");
    expect(short(forecast)).toEqual(["O4.8.2 not-applicable 2026-12-01 61"]);
    expect(forecast.owners[0]?.owner).toEqual({ unit: null, person: { id: "p-002", name: "林" } });
  });

  test.each([
    ["2026-11-01", "2026-12-01"],
    ["2026-12-01", "2026-11-01"],
  ])("what others provide lapses with the first of its days: %s, %s", (until, reviewBy) => {
    const provided = [{ ...approved, by: "x", agreement: "y", until, reviewBy }];
    const forecast = forecastUntil(only({ state: "provided" }, { provided, people }), "2026-12-31");
    expect(short(forecast)).toEqual(["O4.8.2 provided 2026-11-01 31"]);
  });
});

describe("by owner", () => {
  test("the name of the roster, or none", () => {
    const owner = { unit: "資訊室", person: "p-9" };
    const named = (people: Report["people"]) =>
      forecastUntil(only({ requirements: [requirement], owner }, { people }), "2026-10-31").owners[0]?.owner;
    expect(named([{ id: "p-9", name: "林" }])).toEqual({ unit: "資訊室", person: { id: "p-9", name: "林" } });
    expect(named([])).toEqual({ unit: "資訊室", person: { id: "p-9", name: null } });
  });

  test("one group each, those of nobody last; nothing is lost by grouping", () => {
    const { owners } = forecastUntil(gaps, "2027-06-30");
    const ids = owners.map(({ owner }) => owner?.person?.id ?? "\uffff");
    expect(ids).toEqual([...ids].sort());
    expect(ids.at(-1)).toBe("\uffff");
    const some = forecastUntil(gaps, "2027-06-30", new Set(["O4.8.2", "O7.5.1"]));
    expect(new Set(lapsesOf(some).map(({ output }) => output.id))).toEqual(new Set(["O4.8.2", "O7.5.1"]));
  });

  test("in each, by day", () => {
    for (const { lapses } of forecastUntil(report, "2027-06-30").owners) {
      const days = lapses.map(({ lastDay }) => lastDay ?? "");
      expect(days).toEqual([...days].sort());
    }
  });
});
