import { describe, expect, test } from "vitest";
import { evaluateRule } from "../../src/rules/evaluate-rule.ts";
import { factsOf, prepared, runOverBackups } from "./language/language.ts";

describe("an expression that fails on one record", () => {
  test.each([
    ["a missing optional field", 'run.failure_reason == "x"', /failure_reason/],
    ["a division by zero", "1.0 / (parameters.limit - 3) > 0.0", /division by zero/],
    ["the first of none", 'first(lookup("O2.1.1", "asset_id", run.asset_id)).is_core', /empty list/],
    ["a day that is none", "day(run.job_id) == today", /is not a day/],
  ])("is a failure of its own: %s", async (_, require, reason) => {
    const { evaluated, breaches, failures } = await runOverBackups({ for: { run: "O4.8.1" }, require }, 2);
    expect([evaluated, breaches]).toEqual([2, []]);
    expect(failures).toMatchObject([
      { reason: expect.stringMatching(reason), place: { pointer: "/records/0" } },
      { reason: expect.stringMatching(reason), place: { pointer: "/records/1" } },
    ]);
  });
});

describe("where a finding points", () => {
  const broken = { for: { run: "O4.8.1" }, require: "false" };

  test.each([
    [undefined, "/records/0"],
    ["run", "/records/0"],
    ["run.asset_id", "/records/0/asset_id"],
    ["run.failure_reason", "/records/0"],
    ['run.job_id == "J-0" ? run.job_id : run.asset_id', "/records/0/job_id"],
    ['run.job_id == "J-9" ? run.job_id : run.asset_id', "/records/0/asset_id"],
  ])("at %s", async (at, pointer) => {
    const { breaches } = await runOverBackups({ ...broken, ...(at === undefined ? {} : { at }) }, 1);
    expect(breaches).toMatchObject([{ place: { path: "O4.8.1-2026-09-30.yaml", pointer } }]);
  });
});

test("a further condition has a finding, a place and a message of its own", async () => {
  const message = { "zh-TW": "{run.job_id}", en: "{run.job_id}" };
  const also = [
    { require: "false", at: "run.asset_id", message },
    { require: "true", message },
  ];
  const result = await runOverBackups({ for: { run: "O4.8.1" }, require: "false", also }, 1);
  expect([result.evaluated, result.broken]).toEqual([1, 1]);
  expect(result.breaches).toMatchObject([
    { place: { pointer: "/records/0" } },
    { place: { pointer: "/records/0/asset_id" }, message, values: { "run.job_id": "J-0" } },
  ]);
});

test("a message shows a list of records by their keys", async () => {
  const message = { "zh-TW": '{records("O4.8.1")}', en: "" };
  const { breaches } = await runOverBackups({ for: { run: "O4.8.1" }, require: 'run.job_id != "J-1"', message }, 2);
  expect(breaches).toMatchObject([{ values: { 'records("O4.8.1")': ["J-0", "J-1"] } }]);
});

describe("a rule that goes through the records of an output first", () => {
  async function evaluatedWithout(withheld: readonly string[]) {
    const rules = await prepared({ for: { run: "O4.8.1" }, require: "false" });
    const compiled = rules.compiled.get("own-rule-0");
    if (!compiled) throw new Error("not compiled");
    let reads = 0;
    const counted = {
      ...compiled,
      begins: ["O4.8.1"],
      get variants() {
        reads++;
        return compiled.variants;
      },
    };
    const facts = factsOf(rules, []);
    facts.takeTypes();
    const result = evaluateRule(counted, facts, rules.runtime, new Set(withheld));
    return { result, reads, asked: [...facts.takeTypes()] };
  }

  test("has nothing to say of none, and no code of it is read", async () => {
    const { result, reads, asked } = await evaluatedWithout(["O2.1.1"]);
    expect([reads, asked]).toEqual([0, ["O4.8.1"]]);
    expect(result).toMatchObject({ evaluated: 0, broken: 0, breaches: [], failures: [], undecided: [] });
  });

  test("is undecided where nobody knows them", async () => {
    const { result, reads } = await evaluatedWithout(["O4.8.1"]);
    expect(reads).toBe(1);
    expect(result.undecided.map(({ input }) => input)).toEqual(["O4.8.1"]);
  });
});
