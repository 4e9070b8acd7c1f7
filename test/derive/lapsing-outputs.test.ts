import { describe, expect, test } from "vitest";
import { lapsingOutputs } from "../../src/derive/lapsing-outputs.ts";
import type { OutputReport, RequirementReport } from "../../src/model/report.ts";
import { outputsOf } from "../../src/model/walk.ts";
import { exampleReport } from "../support/example-report.ts";

const report = await exampleReport("city-hospital");
const codesUntil = (day: string) =>
  lapsingOutputs(report, day).flatMap(({ outputs }) => outputs.map(({ output }) => output.id));

/** The report with one output, changed. */
function only(change: Partial<OutputReport>) {
  const [duty] = report.duties;
  const [task] = duty?.tasks ?? [];
  const output = outputsOf(report).find(({ id }) => id === "O4.8.2");
  if (!duty || !task || !output) throw new Error("the example has a task");
  return { ...report, duties: [{ ...duty, tasks: [{ ...task, outputs: [{ ...output, ...change }] }] }] };
}

test("what lapses on the day is among them, what lapses the day after is not", () => {
  const { expires } = outputsOf(report).find(({ id }) => id === "O4.8.2") ?? {};
  expect(expires).toBe("2026-10-18");
  expect(codesUntil("2026-10-17")).not.toContain("O4.8.2");
  expect(codesUntil("2026-10-18")).toContain("O4.8.2");
});

test("one group for each owner, in the order of their ids, those of nobody last", () => {
  const owners = lapsingOutputs(report, "2027-12-31").map(({ owner }) => owner?.person ?? "none");
  expect(owners.length).toBeGreaterThan(2);
  expect(new Set(owners).size).toBe(owners.length);
  expect(owners).toEqual([...owners].sort());
  expect(lapsingOutputs(only({ owner: null }), "2027-12-31").map(({ owner }) => owner)).toEqual([null]);
});

describe("an output without a day of its own", () => {
  const requirement = { id: "a", title: { en: "a", "zh-TW": "a" }, newest: null, cadence: "P1Y", subjects: null };
  const lapsing = (one: Partial<RequirementReport>, more: Partial<OutputReport> = {}) =>
    lapsingOutputs(
      only({ expires: null, requirements: [{ ...requirement, state: "current", expires: null, ...one }], ...more }),
      "2026-10-31",
    ).flatMap(({ outputs }) => outputs.map(({ expires }) => expires));

  test("has that of its requirement that runs out first", () => {
    expect(lapsing({ expires: "2026-10-31" })).toEqual(["2026-10-31"]);
    expect(lapsing({ expires: "2026-11-01" })).toEqual([]);
  });

  test("lapses now when a requirement has no evidence", () => {
    expect([lapsing({ state: "missing" }), lapsing({ state: "current" })]).toEqual([[null], []]);
  });

  test("is left out without any document, or when somebody else has the evidence", () => {
    expect(lapsing({ state: "missing" }, { evidence: [] })).toEqual([]);
    expect(lapsing({ state: "missing" }, { state: "provided" })).toEqual([]);
  });
});
