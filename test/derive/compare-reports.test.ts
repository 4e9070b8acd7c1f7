import { describe, expect, test } from "vitest";
import { compareFindings } from "../../src/derive/compare-findings.ts";
import { compareReports } from "../../src/derive/compare-reports.ts";
import { compareYardsticks } from "../../src/derive/compare-yardsticks.ts";
import { createFinding } from "../../src/model/create-finding.ts";
import type { Finding } from "../../src/model/finding.ts";
import type { OutputReport, Report } from "../../src/model/report.ts";
import { passingReport } from "../report/fixture-report.ts";

const requirement = { requirementId: "newest", requirement: { en: "Test", "zh-TW": "測試" }, cadence: "P6M" };
const lapse = {
  due: createFinding(
    "evidence-due",
    { ...requirement, newest: "2026-04-20", expires: "2026-10-20", grace: null },
    { output: "O4.8.2" },
  ),
  stale: createFinding(
    "evidence-stale",
    { ...requirement, newest: "2026-01-20", expires: "2026-07-20" },
    { output: "O4.8.2", path: "evidence/tests.yaml", pointer: "/records/0/done" },
  ),
  newerButStale: createFinding(
    "evidence-stale",
    { ...requirement, newest: "2026-02-20", expires: "2026-08-20" },
    { output: "O4.8.2", path: "evidence/other.yaml", pointer: "/records/4/done" },
  ),
  missing: createFinding("evidence-requirement-missing", requirement, { output: "O4.8.2" }),
};

function wrong(path: string, index = 0): Finding {
  const params = { title: null, expected: ["string"], actual: "number", written: null, suggestion: null, wide: false };
  return createFinding("schema-type", params, { output: "O4.8.2", path, pointer: `/records/${index}/result` });
}

function compare(before: readonly Finding[], after: readonly Finding[]) {
  const judged = (findings: readonly Finding[]) => ({
    report: { ...passingReport, findings },
    echoes: [],
    documents: [],
  });
  const [was, is] = [judged(before), judged(after)];
  const changes = compareFindings(was, is);
  const yardstick = compareYardsticks("base", null, [], is, is);
  const earlier = {
    commit: "0",
    notion: "merge-base",
    movedFrom: null,
    problem: null,
    leftOut: [],
    report: was.report,
  } as const;
  const { conclusion } = compareReports(earlier, is.report, changes, yardstick, "changed", null);
  return { ...changes, conclusion };
}

describe("nothing is new", () => {
  test.each([
    ["a file that was moved", wrong("a.yaml"), wrong("b/c.yaml")],
    ["a record that was put in above", wrong("a.yaml"), wrong("a.yaml", 1)],
    ["newer evidence that has lapsed as well", lapse.stale, lapse.newerButStale],
    ["evidence that is there now, but has lapsed", lapse.missing, lapse.stale],
    ["evidence that is good again, but not for long", lapse.stale, lapse.due],
  ])("%s", (_, before, after) => {
    expect(compare([before], [after])).toEqual({ added: [], fixed: [], conclusion: "pass" });
  });
});

describe("what became worse is new", () => {
  test.each([
    ["due, then stale", lapse.due, lapse.stale],
    ["stale, then missing", lapse.stale, lapse.missing],
  ])("%s", (_, before, after) => {
    expect(compare([before], [after])).toEqual({ added: [after], fixed: [], conclusion: "fail" });
  });
});

test.each([
  ["missing", "current", "fixed"],
  ["missing", "due", "fixed"],
  ["current", "stale", "broken"],
  ["missing", "stale", "stillLacking"],
  ["current", "due", null],
] as const)("an output that was %s and is %s: %s", (from, to, part) => {
  const reportWith = (state: OutputReport["state"]): Report => {
    const [duty] = passingReport.duties;
    const [task] = duty?.tasks ?? [];
    const [output] = task?.outputs ?? [];
    if (!duty || !task || !output) throw new Error("the fixture has an output");
    return { ...passingReport, duties: [{ ...duty, tasks: [{ ...task, outputs: [{ ...output, state }] }] }] };
  };
  const [before, after] = [from, to].map(reportWith).map((report) => ({ report, echoes: [], documents: [] }));
  if (!before || !after) throw new Error("there are two");
  const yardstick = compareYardsticks("base", null, [], after, after);
  const earlier = { commit: "0", notion: "merge-base", movedFrom: null, problem: null, leftOut: [] } as const;
  const nothing = { added: [], fixed: [] };
  const { comparison } = compareReports({ ...earlier, ...before }, after.report, nothing, yardstick, "changed", null);
  const { fixed = [], broken = [], stillLacking = [] } = comparison?.outputs ?? {};
  const counts = { fixed: fixed.length, broken: broken.length, stillLacking: stillLacking.length };
  expect(counts).toEqual({ fixed: 0, broken: 0, stillLacking: 0, ...(part && { [part]: 1 }) });
});

test("one more of the same is new: the one in the file that had none", () => {
  const [first, second] = [wrong("a.yaml", 0), wrong("a.yaml", 1)];
  const added = wrong("b.yaml");
  expect(compare([first, second], [added, first, second])).toEqual({ added: [added], fixed: [], conclusion: "fail" });
});

test("one less of the same is fixed: the one that is not there any more", () => {
  const [first, second, third] = [wrong("a.yaml", 0), wrong("a.yaml", 1), wrong("b.yaml")];
  expect(compare([first, second, third], [first, third])).toEqual({ added: [], fixed: [second], conclusion: "pass" });
});

test("thousands of findings that are alike are paired by counting, not by searching", () => {
  const many = (count: number) => Array.from({ length: count }, (_, index) => wrong(`${index % 7}.yaml`, index));
  expect(compare(many(20_000), many(20_001)).added).toHaveLength(1);
});
