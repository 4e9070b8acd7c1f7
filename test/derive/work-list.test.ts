import { describe, expect, test } from "vitest";
import { workList } from "../../src/derive/work-list.ts";
import { createFinding } from "../../src/model/create-finding.ts";
import { lackingStates } from "../../src/model/output-state.ts";
import type { OutputReport, Report, RequirementReport, RuleReport } from "../../src/model/report.ts";
import { outputsOf } from "../../src/model/walk.ts";
import { fixtureReport } from "../report/fixture-report.ts";
import { reportOfOne } from "../report/report-of-one.ts";

const asOf = "2026-10-01";
const title = { en: "core systems", "zh-TW": "核心資通系統" };

function reasonOf(requirement: Partial<RequirementReport>, output: Partial<OutputReport>, rest: Partial<Report> = {}) {
  const report = { ...reportOfOne(asOf, requirement, output), rules: [], ...rest };
  const [item] = workList(report);
  return item && { ...item.reason, by: item.by };
}

const waiting = (id: string, lacking: readonly string[]): RuleReport => ({
  ...{ id: "a-rule", title, severity: "error", state: "not-evaluated", subjects: null, evaluated: 0, broken: 0 },
  outputs: [id],
  lacking,
});

describe("why, and by when", () => {
  test.each<[string, Partial<RequirementReport>, Partial<OutputReport>, object | undefined]>([
    ["current", {}, { state: "current" }, undefined],
    ["waived", { state: "stale", expires: "2026-09-30" }, { state: "waived" }, undefined],
    ["missing", { state: "missing" }, { state: "missing" }, { kind: "missing", by: null }],
    [
      "expired yesterday",
      { state: "stale", expires: "2026-09-30" },
      { state: "stale" },
      { kind: "overdue", days: 1, by: null },
    ],
    [
      "some of several",
      { state: "stale", subjects: { title, total: 5, current: 4 } },
      { state: "stale" },
      { kind: "subjects", overdue: 1, total: 5, by: null },
    ],
    [
      "one requirement of several",
      { state: "missing", title },
      { state: "stale" },
      { kind: "requirement", title, by: null },
    ],
    [
      "invalid",
      {},
      { state: "invalid", findings: { error: 3, warning: 1, info: 0 } },
      { kind: "invalid", findings: 3, by: null },
    ],
    [
      "contradicted",
      {},
      { state: "contradicted", findings: { error: 2, warning: 0, info: 0 } },
      { kind: "contradicted", findings: 2, by: null },
    ],
    ["due today", { state: "due", expires: asOf }, { state: "due" }, { kind: "due", days: 0, by: asOf }],
    [
      "due in two weeks",
      { state: "due", expires: "2026-10-15" },
      { state: "due" },
      { kind: "due", days: 14, by: "2026-10-15" },
    ],
  ])("%s", (_, requirement, output, expected) => {
    expect(reasonOf(requirement, output)).toEqual(expected);
  });

  test("the end of the grace period is that of the finding", () => {
    const [output] = outputsOf(reportOfOne(asOf, {}));
    const finding = createFinding(
      "evidence-due",
      {
        requirementId: "a",
        requirement: title,
        newest: null,
        expires: "2026-09-20",
        cadence: "P1M",
        grace: "2026-10-20",
      },
      { output: output?.id ?? "" },
    );
    const given = reasonOf({ state: "due", expires: "2026-09-20" }, { state: "due" }, { findings: [finding] });
    expect(given).toEqual({ kind: "grace", days: 11, by: "2026-10-20" });
  });

  test("not evaluated: what it waits for, or that a document of its own cannot be read", () => {
    const [output] = outputsOf(reportOfOne(asOf, {}));
    const id = output?.id ?? "";
    const state = { state: "not-evaluated" } as const;
    expect(reasonOf({}, state, { rules: [waiting(id, ["people", id, "O9.9.9"])] })).toEqual({
      kind: "waiting",
      inputs: ["O9.9.9", "people"],
      by: null,
    });
    expect(reasonOf({}, state, { rules: [waiting(id, [id])] })).toEqual({ kind: "unread", by: null });
    const needs = createFinding(
      "evidence-not-evaluated",
      { requirementId: "a", requirement: title, needs: "O9.9.8" },
      { output: id },
    );
    expect(reasonOf({}, state, { findings: [needs] })).toEqual({ kind: "waiting", inputs: ["O9.9.8"], by: null });
  });
});

test("everything lacking comes before what is due, each output once", () => {
  const items = workList(fixtureReport);
  const lacking = items.map(({ output }) => lackingStates.has(output.state));
  expect(lacking).toEqual(lacking.toSorted((a, b) => Number(b) - Number(a)));
  const expected = outputsOf(fixtureReport).filter(({ state }) => lackingStates.has(state) || state === "due");
  expect(items.map(({ output }) => output.id).sort()).toEqual(expected.map(({ id }) => id).sort());
});

test("what the policy says to begin with comes before the rest of its kind", () => {
  const missing = outputsOf(fixtureReport).map((output) => ({ ...output, state: "missing" as const }));
  const [duty] = fixtureReport.duties;
  const [task] = duty?.tasks ?? [];
  if (!duty || !task) throw new Error("the fixture has a task");
  const last = missing.at(-1)?.id ?? "";
  const report = {
    ...fixtureReport,
    duties: [{ ...duty, tasks: [{ ...task, outputs: missing }] }],
    policy: { ...fixtureReport.policy, first: [last] },
  };
  const ids = workList(report).map(({ output }) => output.id);
  expect(ids).toEqual([last, ...missing.map(({ id }) => id).filter((id) => id !== last)]);
});
