import { expect, test } from "vitest";
import { outputsOf } from "../../src/model/walk.ts";
import { prepareRules } from "../../src/rules/prepare-rules.ts";
import { competencyCodes, loadStandard } from "../../src/standard/standard.ts";
import { builtinPolicy } from "../support/builtin-policy.ts";

test("a built-in rule asks for the day where an expression of it names the day or the laws, which depend on it", async () => {
  const { rules, parameters } = await builtinPolicy("csma-a");
  const standard = await loadStandard();
  const prepared = await prepareRules({
    rules,
    parameters,
    organization: { name: "市立醫院", level: "A", kind: "agency", government: true },
    asOf: "2026-10-01",
    people: [],
    applicable: outputsOf(standard).map(({ id }) => id),
    timezone: "Asia/Taipei",
    standardCodes: competencyCodes(standard),
  });
  const expressed = rules.filter(({ program }) => program === undefined);
  const asking = expressed.filter((rule) => {
    const { for: sources, let: values, where, require, also = [] } = rule;
    return /\b(?:today|laws)\b/.test(JSON.stringify([sources, values, where, require, also.map((one) => one.require)]));
  });
  const compiled = expressed.filter(({ id }) => {
    const one = prepared?.compiled.get(id);
    // Said of what was compiled.
    return one !== undefined && one.variants.length > 0 && one.asksDay;
  });
  expect(compiled.map(({ id }) => id)).toEqual(asking.map(({ id }) => id));
  expect([asking.length > 50, expressed.length - asking.length > 50]).toEqual([true, true]);
});
