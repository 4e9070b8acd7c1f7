import { describe, expect, test } from "vitest";
import type { Rule } from "../../../src/model/rule.ts";
import { RuleError } from "../../../src/rules/compile-rule.ts";
import { prepared } from "./language.ts";

/** What is wrong with a rule, and where. */
async function mistakeIn(parts: Partial<Rule>) {
  try {
    for (const { variants } of (await prepared(parts)).compiled.values()) for (const one of variants) one.complete();
  } catch (error) {
    if (error instanceof RuleError) return { at: error.pointer, ...error.problem };
    throw error;
  }
  return null;
}

const tests = { for: { test: "O4.8.2" } };

describe("a typo is an error when the rule is compiled", () => {
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
    [
      "a list for an index without a name",
      { let: { a: 'lookup(records("O2.1.1").filter(a, true), "asset_id", "x")' } },
      "/let/a",
    ],
    ["an index of texts", { let: { a: 'lookup(parameters.words, "asset_id", "x")' } }, "/let/a"],
    ["an index of a text", { let: { a: 'groups(today, "asset_id")' } }, "/let/a"],
    [
      "a field that the records of a list do not have",
      { let: { all: 'records("O2.1.1")', a: 'lookup(all, "asset", "x")' } },
      "/let/a",
    ],
    ["a place that is no record", { ...tests, at: "today" }, "/at"],
    ["a choice of a place that is no record", { ...tests, at: "test.result == today ? today : test.result" }, "/at"],
    ["a message that shows a record", { ...tests, message: { "zh-TW": "{test}", en: "{test}" } }, "/message/zh-TW"],
    ["a name that is taken", { let: { today: "1" } }, "/let/today"],
    ["an expression that nests too deep", { require: `${"(".repeat(80)}true${")".repeat(80)}` }, "/require"],
    ["an expression that is too long", { require: `1 == ${Array(600).fill("1").join(" + ")}` }, "/require"],
  ])("%s", async (_, parts, at) => {
    expect(await mistakeIn(parts as Partial<Rule>)).toMatchObject({ at });
  });
});
