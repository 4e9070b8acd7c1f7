import { describe, expect, test } from "vitest";
import type { Rule } from "../../../src/model/rule.ts";
import { RuleError } from "../../../src/rules/compile-rule.ts";
import { evaluateRule } from "../../../src/rules/evaluate-rule.ts";
import { documentOf, factsOf, prepared, resultOf } from "./language.ts";

/** The problem of a rule and its location. */
async function mistakeIn(parts: Partial<Rule>) {
  try {
    await prepared(parts);
  } catch (error) {
    if (error instanceof RuleError) return { at: error.pointer, ...error.problem };
    throw error;
  }
  return null;
}

const tests = { for: { test: "O4.8.2" } };

describe("a slip of the pen is an error when the rule is compiled", () => {
  test.each([
    ["a field", { ...tests, require: 'test.reslt == "pass"' }, "/require", "field", "reslt", "result", 5],
    ["a field inside has()", { ...tests, require: "has(test.witnes)" }, "/require", "field", "witnes", "witness", 9],
    [
      "a field of a looked-up record",
      { let: { a: 'lookup("O2.1.1", "asset_id", "x").map(a, a.ownr)' } },
      "/let/a",
      "field",
      "ownr",
      "owner",
      43,
    ],
    [
      "a field that is looked up",
      { let: { a: 'lookup("O2.1.1", "asset_ids", "x")' } },
      "/let/a",
      "field",
      "asset_ids",
      "asset_id",
      17,
    ],
    ["a parameter", { require: "parameters.limt > 1.0" }, "/require", "field", "limt", "limit", 11],
    ["a name", { ...tests, require: 'tst.result == "pass"' }, "/require", "name", "tst", "test", 0],
    [
      "a value that the field cannot have",
      { ...tests, where: 'test.result == "passed"' },
      "/where",
      "value",
      "passed",
      "pass",
      15,
    ],
    [
      "a value in a list",
      { ...tests, where: 'test.result in ["pass", "fails"]' },
      "/where",
      "value",
      "fails",
      "fail",
      24,
    ],
    ["an output", { for: { test: "O4.8.9" } }, "/for/test", "source", "O4.8.9", "O4.8.2", 8],
    ["a pattern", { ...tests, require: 'test.result.matches("a+")' }, "/require", "forbidden", "matches", null, 0],
    ["a binding", { require: "cel.bind(a, true, a)" }, "/require", "forbidden", "bind", null, 0],
  ] as const)("%s", async (_, parts, at, kind, written, suggestion, offset) => {
    expect(await mistakeIn(parts as Partial<Rule>)).toMatchObject({ at, kind, written, suggestion });
    if (kind !== "forbidden") expect(await mistakeIn(parts as Partial<Rule>)).toMatchObject({ offset });
  });

  test.each([
    ["what does not parse", { require: "1 +" }, "/require"],
    ["another type than a condition", { require: "1 + 1" }, "/require"],
    ["texts and numbers mixed", { ...tests, require: "test.result > 3" }, "/require"],
    ["a source that is no text", { let: { a: "records(today)" } }, "/let/a"],
    ["a place that is no record", { ...tests, at: "today" }, "/at"],
    ["a message that shows a record", { ...tests, message: { "zh-TW": "{test}", en: "{test}" } }, "/message/zh-TW"],
    ["a name that is taken", { let: { today: "1" } }, "/let/today"],
    ["an expression that nests too deep", { require: `${"(".repeat(80)}true${")".repeat(80)}` }, "/require"],
    ["an expression that is too long", { require: `1 == ${Array(600).fill("1").join(" + ")}` }, "/require"],
  ])("%s", async (_, parts, at) => {
    expect(await mistakeIn(parts as Partial<Rule>)).toMatchObject({ at });
  });
});

describe("numbers of the evidence and of the rule", () => {
  test.each([
    ["parameters.limit == 3", true],
    ["parameters.limit - 1 < 2.5", true],
    ["2 * parameters.limit", 6],
    ["parameters.limit / 2", 1.5],
    ['double(size(["a"])) + 0.5', 1.5],
    ['size(["a", "b", "c"]) == parameters.limit', true],
  ])("%s", async (expression, value) => expect(await resultOf(expression)).toBe(value));
});

const runs = (count: number) => [
  documentOf(
    "O4.8.1",
    "2026-09-30",
    Array.from({ length: count }, (_, index) => ({ job_id: `J-${index}`, asset_id: `A-${index}`, result: "success" })),
  ),
];

async function run(parts: Partial<Rule>, count: number, steps = 1_000_000) {
  const rules = await prepared(parts);
  const compiled = rules.compiled.get("own-rule-0");
  if (!compiled) throw new Error("not compiled");
  rules.language.allow(steps);
  return evaluateRule(compiled, factsOf(rules, runs(count)), rules.language);
}

describe("an expression that fails on one record", () => {
  test.each([
    ["a missing optional field", 'run.failure_reason == "x"', /failure_reason/],
    ["a division by zero", "1.0 / (parameters.limit - 3) > 0.0", /division by zero/],
    ["the first of none", 'first(lookup("O2.1.1", "asset_id", run.asset_id)).is_core', /empty list/],
    ["a day that is none", "day(run.job_id) == today", /is not a day/],
  ])("is a failure of its own: %s", async (_, require, reason) => {
    const { evaluated, breaches, failures } = await run({ for: { run: "O4.8.1" }, require }, 2);
    expect([evaluated, breaches]).toEqual([2, []]);
    expect(failures).toMatchObject([
      { reason: expect.stringMatching(reason), place: { pointer: "/records/0" } },
      { reason: expect.stringMatching(reason), place: { pointer: "/records/1" } },
    ]);
  });
});

describe("a rule cannot hang the run", () => {
  test.each([
    [
      "every record for every record",
      { for: { a: "O4.8.1", b: 'records("O4.8.1")' }, require: "a.job_id != b.job_id || a.job_id == b.job_id" },
    ],
    [
      "loops within loops",
      {
        let: { all: 'records("O4.8.1")' },
        require: "all.all(a, all.all(b, all.all(c, a.job_id != b.job_id || c.job_id != a.job_id || true)))",
      },
    ],
    [
      "a long list searched for every record",
      {
        for: { a: "O4.8.1" },
        let: { ids: 'records("O4.8.1").map(r, r.job_id)' },
        require: '"none" in ids || a.job_id != "none"',
      },
    ],
    [
      "lists that double",
      {
        let: {
          a: 'records("O4.8.1").map(r, r.job_id)',
          b: "a + a",
          c: "b + b + b + b",
          d: "c + c + c + c",
          e: "d + d + d + d",
          f: "e + e + e + e",
        },
        require: "size(f) > 0",
      },
    ],
    [
      "an exhausted budget behind ||",
      { let: { all: 'records("O4.8.1")' }, require: 'all.exists(a, all.exists(b, a.job_id + b.job_id == "")) || true' },
    ],
  ])("%s", async (_, parts) => {
    const { failures } = await run(parts, 2000, 100_000);
    expect(failures.at(-1)).toEqual({ place: null, reason: "budget" });
  });

  test("a lookup for every record is no matter", async () => {
    const require = 'lookup("O4.8.1", "asset_id", run.asset_id).exists(r, r.result == "success")';
    expect(await run({ for: { run: "O4.8.1" }, require }, 2000, 10_000)).toMatchObject({
      evaluated: 2000,
      failures: [],
    });
  });
});
