import { describe, expect, test } from "vitest";
import { repositoryReport, rollUp } from "../../src/derive/roll-up.ts";
import type { Report } from "../../src/model/report.ts";
import type { RollUpEntry, UnknownReason } from "../../src/model/roll-up.ts";
import { fixtureReport, passingReport } from "../report/fixture-report.ts";

const whole: Report = { ...passingReport, paths: [] };

/** The roll-up of repositories of which all is known that may be. */
function rolledUp(entries: readonly RollUpEntry[], asOf: string) {
  return rollUp(
    entries.map((one) => repositoryReport(one, asOf)),
    asOf,
    "1",
  );
}

function entry(name: string, report: Report): RollUpEntry {
  return { name, url: null, report };
}

test("the sums of the repositories that are known, by name", () => {
  const { repositories, totals, conclusion } = rolledUp([entry("b", whole), entry("a", fixtureReport)], "2026-10-01");
  expect(repositories.map(({ name, state, reason }) => [name, state, reason])).toEqual([
    ["a", "fail", null],
    ["b", "pass", null],
  ]);
  expect(repositories[0]).toMatchObject({
    asOf: fixtureReport.asOf,
    tasks: fixtureReport.summary.tasks,
    lackingTasks: ["T4.5", "T4.8", "T5.2", "T7.1"],
  });
  expect(totals.repositories).toEqual({ total: 2, pass: 1, fail: 1, unknown: 0 });
  expect(totals.tasks).toEqual({ total: 8, applicable: 7, current: 3, lacking: 4 });
  expect(totals.outputs).toMatchObject({ total: 13, current: 3, stale: 1, provided: 1, "not-applicable": 2 });
  expect(totals.findings).toEqual(fixtureReport.summary.findings);
  expect(conclusion).toBe("fail");
});

test("passes when every repository passes", () => {
  expect(rolledUp([entry("a", whole), entry("b", whole)], "2026-10-01").conclusion).toBe("pass");
});

test("does not pass when there is none", () => {
  expect(rolledUp([], "2026-10-01").conclusion).toBe("fail");
});

describe("is unknown", () => {
  test.each<[UnknownReason | null, string, Report]>([
    [null, "2026-10-09", whole],
    ["too-old", "2026-10-10", whole],
    [null, "2027-01-04", { ...whole, asOf: "2026-12-27" }],
    ["in-future", "2026-09-30", whole],
    ["narrowed", "2026-10-01", passingReport],
  ])("%s on %s", (reason, asOf, report) => {
    const { repositories, totals, conclusion } = rolledUp([entry("a", report)], asOf);
    const [repository] = repositories;
    expect(repository?.reason).toBe(reason);
    expect(repository?.asOf).toBe(report.asOf);
    expect(repository?.state === "unknown").toBe(reason !== null);
    expect(repository?.tasks === null).toBe(reason !== null);
    expect(totals.tasks.total).toBe(reason === null ? 1 : 0);
    expect(conclusion).toBe(reason === null ? "pass" : "fail");
  });

  test.each(["no-report", "unreadable"] as const)("%s", (reason) => {
    const { repositories } = rolledUp([{ name: "a", url: null, report: null, reason }], "2026-10-01");
    expect(repositories).toMatchObject([{ state: "unknown", reason, asOf: null, findings: null }]);
  });
});

const nothing = { total: 34, applicable: 0, current: 0, lacking: 0 };

test.each([
  ["no task applies: nothing is known", 0, { state: "unknown", reason: "nothing-applies" }],
  ["no task applies, and something is wrong: that is known", 1, { state: "fail", reason: null }],
])("%s", (_, error, expected) => {
  const summary = { ...whole.summary, tasks: nothing, findings: { error, warning: 0, info: 0 } };
  expect(rolledUp([entry("a", { ...whole, summary })], "2026-10-01").repositories).toMatchObject([expected]);
});

test("a change that passes does not hide what the repository lacks", () => {
  const report: Report = { ...fixtureReport, conclusion: "pass" };
  expect(rolledUp([entry("a", report)], "2026-10-01").repositories[0]?.state).toBe("fail");
});
