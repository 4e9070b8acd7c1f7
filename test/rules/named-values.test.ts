import { expect, test } from "vitest";
import type { Rule } from "../../src/model/rule.ts";
import { evaluateRule } from "../../src/rules/evaluate-rule.ts";
import { documentOf, factsOf, prepared } from "./language/language.ts";

const reviews = (count: number) => [
  documentOf("O4.2.3", "2026-07-01", [
    { review_no: "R-1", system: "A-1", items: Array.from({ length: count }, (_, at) => ({ account_id: `u${at}` })) },
    { review_no: "R-2", system: "A-2", items: [{ account_id: "u0" }] },
  ]),
];

async function resultOf(parts: Partial<Rule>, count: number, withheld: ReadonlySet<string> = new Set()) {
  const rules = await prepared(parts);
  const compiled = rules.compiled.get("own-rule-0");
  if (!compiled) throw new Error("not compiled");
  const steps = 1_000_000;
  rules.runtime.budget.allow(steps);
  const result = evaluateRule(compiled, factsOf(rules, reviews(count)), rules.runtime, withheld);
  return { ...result, steps: steps - rules.runtime.budget.left() };
}

const forItems = { review: "O4.2.3", item: "review.items" };

test("what follows from a review is computed once for all its items", async () => {
  const parts = { for: forItems, let: { listed: "review.items.map(i, i.account_id)" }, require: "size(listed) > 0" };
  const [few, more] = await Promise.all([resultOf(parts, 100), resultOf(parts, 400)]);
  expect([few.evaluated, more.evaluated]).toEqual([101, 401]);
  expect(more.steps / few.steps).toBeLessThan(4.5);
});

test("it is another one for the next review, and what follows from it too", async () => {
  const parts = {
    for: forItems,
    let: { name: "review.review_no", text: 'name + "!"' },
    require: 'text == "R-1!"',
  };
  const { evaluated, broken } = await resultOf(parts, 3);
  expect([evaluated, broken]).toEqual([4, 1]);
});

test("a value that was found in spite of an error is looked for again", async () => {
  const parts = {
    for: forItems,
    let: { risky: "item.groups[0]", either: 'review.system == "A-1" || risky == "x"' },
    require: "either",
  };
  const { evaluated, failures } = await resultOf(parts, 2);
  expect([evaluated, failures.length]).toEqual([3, 1]);
});

test("inputs that are not there are named for each record", async () => {
  const parts = {
    for: forItems,
    let: { done: 'review.system == "A-1" && size(lookup("O4.8.2", "test_no", review.review_no)) > 0' },
    require: "done",
  };
  const { undecided, broken } = await resultOf(parts, 2, new Set(["O4.8.2"]));
  expect([undecided.length, broken]).toEqual([2, 1]);
});
