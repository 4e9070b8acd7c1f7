import { expect, test } from "vitest";
import type { Rule } from "../../../src/model/rule.ts";
import type { InterpretedRule } from "../../../src/rules/interpreted-rule.ts";
import { prepared } from "./language.ts";

/** The labels of the texts that an expression over restore tests may give. */
async function labelsOf(expression: string, parts: Partial<Rule> = {}) {
  const message = { "zh-TW": `{${expression}}`, en: `{${expression}}` };
  const { compiled } = await prepared({ for: { test: "O4.8.2" }, message, ...parts });
  const [condition] = (compiled.get("own-rule-0") as InterpretedRule | undefined)?.variants[0]?.require ?? [];
  return condition?.placeholders.get(expression)?.labels;
}

test.each<readonly [string, string, Partial<Rule>]>([
  ["a field", "test.result", {}],
  ["a choice", 'test.result == "pass" ? test.result : "none"', {}],
  ["what is absent from a list of texts", 'without(["pass", "fail"], [test.result])', {}],
  ["the values of records", 'unique(records("O4.8.2").map(t, t.result))', {}],
  ["a part of a list", 'records("O4.8.2").map(t, t.result).filter(r, r != "pass")', {}],
  ["lists put together", '["x"] + records("O4.8.2").map(t, t.result).map(r, r)', {}],
  ["a name of let", "seen", { let: { seen: "first([test.result])" } }],
  ["a name of for", "seen", { for: { seen: 'records("O4.8.2").map(t, t.result)' } }],
])("%s has the labels of its field", async (_, expression, parts) => {
  expect(await labelsOf(expression, parts)).toMatchObject({ pass: "成功" });
});

test.each([
  ["a free text", "test.test_no"],
  ["a person's name", "name(test.result)"],
  ["a text made of several", 'test.result + "!"'],
  ["a parameter", "parameters.words"],
])("%s has none", async (_, expression) => {
  expect(await labelsOf(expression)).toEqual({});
});
