import { describe, expect, test } from "vitest";
import { dueByMonth, workloadBy } from "../../src/derive/workload.ts";
import type { OutputReport, Report } from "../../src/model/report.ts";
import { fixtureReport } from "../report/fixture-report.ts";

/** A report of one output as of 2026-10-01, with one requirement of half a year. */
function reportOf(state: OutputReport["state"], expires: string | null): Report {
  const [duty] = fixtureReport.duties;
  const [task] = duty?.tasks ?? [];
  const [output] = task?.outputs ?? [];
  const [requirement] = output?.requirements ?? [];
  if (!duty || !task || !output || !requirement) throw new Error("the fixture has an output");
  const isLacking = state === "stale";
  const requirements = [
    { ...requirement, expires, cadence: "P6M", state: isLacking ? ("stale" as const) : ("due" as const) },
  ];
  const outputs = [{ ...output, kind: "periodic" as const, state, expires, requirements }];
  return { ...fixtureReport, duties: [{ ...duty, tasks: [{ ...task, outputs }] }] };
}

const row = (report: Report) => workloadBy(report, () => "all").rows[0];

describe("what is to be done in each month, from 2026-10 on", () => {
  test("what has lapsed is lacking, and due again half a year later", () => {
    const report = reportOf("stale", "2026-08-31");
    expect(row(report)).toEqual({ key: "all", lacking: 1, grace: 0, due: [0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0] });
    expect(dueByMonth(report).map(({ when }) => when)).toEqual(["lacking", "2027-04"]);
  });

  test.each([
    ["the day before, in its grace", "2026-09-30", 1],
    ["today, which is its last day", "2026-10-01", 0],
  ])("evidence that expires %s", (_, expires, grace) => {
    const report = reportOf("due", expires);
    expect(row(report)?.grace).toBe(grace);
    expect(dueByMonth(report).some(({ when }) => when === "grace")).toBe(grace === 1);
  });
});
