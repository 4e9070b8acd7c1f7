import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { NotApplicableEntry, ProvidedEntry, Waiver } from "../../src/model/config.ts";
import { lackingStates, type OutputState, outputStates } from "../../src/model/output-state.ts";
import type { Requirement } from "../../src/model/policy.ts";
import type { Rule } from "../../src/model/rule.ts";
import { type Arrangement, evidence, judge, outputOf, requirement } from "../assess/arrange.ts";

const page = readFileSync(new URL("../../docs/evidence-format.md", import.meta.url), "utf8");
const rows = [...page.matchAll(/^\| `([a-z-]+)` [^|]*\|[^|]*\|([^|]*)\| (\d+) \|$/gm)];

const rankOf = (state: OutputState) => Number(rows.find(([, name]) => name === state)?.[3]);

test("the table of states has every state in the order of the model, and ticks those that are lacking", () => {
  expect(rows.map(([, state]) => state)).toEqual(outputStates);
  expect(rows.filter(([, , tick]) => tick?.trim() === "✓").map(([, state]) => state)).toEqual([...lackingStates]);
});

test("it ranks them: no two win", () => {
  const ranks = rows.map(([, , , rank]) => Number(rank)).toSorted((a, b) => a - b);
  expect(ranks).toEqual(outputStates.map((_, index) => index + 1));
});

const id = "O1.2.1";
const recent = evidence(id, ["2026-09-01"]);
const old = evidence(id, ["2024-01-01"], { date: "2024-01-02" });
const ofStranger = evidence(id, [{ done: "2026-09-01", by: "p-9" }]);
const seenTooLate = evidence(id, [{ done: "2026-09-01", seen: "2026-10-02" }]);
const oldAndSeenTooLate = evidence(id, [{ done: "2024-01-01", seen: "2026-10-02" }], { date: "2024-01-02" });
const dateOrder: Rule = {
  id: "dates",
  title: { en: "dates", "zh-TW": "dates" },
  severity: "error",
  outputs: [],
  codes: [],
  needs: [],
  program: "date-order",
  message: { en: "dates", "zh-TW": "dates" },
  source: { text: { en: "", "zh-TW": "" }, refs: [], date: "2026-01-01", verified: true },
};
const rules = [dateOrder];
const yearly = requirement({ id: "yearly", max_age: "P12M" });
const monthlyAndDue = requirement({ id: "monthly", max_age: "P1M" });
const afterOther = requirement({ id: "after", after: { output: "O1.1.1", within: "P1M" } });
const notApplicable: NotApplicableEntry = {
  output: id,
  reason: "none",
  approvedBy: "p-2",
  approvedOn: "2026-09-01",
  reviewBy: "2026-12-31",
};
const provided: ProvidedEntry = {
  output: id,
  by: "the county",
  agreement: "letter 1",
  until: "2026-12-31",
  approvedBy: "p-2",
  approvedOn: "2026-09-01",
  reviewBy: "2026-12-31",
};
const waiver: Waiver = {
  finding: "evidence-not-evaluated",
  output: id,
  path: null,
  record: null,
  fingerprint: null,
  reason: "moving house",
  approvedBy: "p-2",
  approvedOn: "2026-09-01",
  expires: "2026-12-31",
};

describe("of two states that apply to one output, the one with the smaller rank wins", () => {
  test.each<[OutputState, OutputState, Arrangement, Requirement[]]>([
    ["not-applicable", "missing", { config: { notApplicable: [notApplicable] } }, [yearly]],
    ["not-applicable", "invalid", { documents: [ofStranger], config: { notApplicable: [notApplicable] } }, [yearly]],
    ["not-applicable", "provided", { config: { notApplicable: [notApplicable], provided: [provided] } }, [yearly]],
    ["provided", "missing", { config: { provided: [provided] } }, [yearly]],
    ["invalid", "stale", { documents: [old, ofStranger] }, [requirement({ max_age: "P3D" })]],
    ["invalid", "not-evaluated", { documents: [ofStranger] }, [afterOther]],
    ["stale", "not-evaluated", { documents: [old] }, [yearly, afterOther]],
    ["stale", "contradicted", { documents: [oldAndSeenTooLate], rules }, [yearly]],
    ["contradicted", "not-evaluated", { documents: [seenTooLate], rules }, [afterOther]],
    ["contradicted", "due", { documents: [seenTooLate], rules }, [monthlyAndDue]],
    ["stale", "due", { documents: [recent] }, [requirement({ id: "days", max_age: "P3D" }), monthlyAndDue]],
    ["not-evaluated", "due", { documents: [recent] }, [monthlyAndDue, afterOther]],
    ["waived", "due", { documents: [recent], config: { waivers: [waiver] } }, [monthlyAndDue, afterOther]],
    ["due", "current", { documents: [recent] }, [monthlyAndDue, yearly]],
  ])("%s over %s", (winner, loser, arrangement, requirements) => {
    const report = judge({ ...arrangement, cadences: { [id]: { requirements } } });
    expect(outputOf(report, id).state).toBe(winner);
    expect(rankOf(winner)).toBeLessThan(rankOf(loser));
  });
});
