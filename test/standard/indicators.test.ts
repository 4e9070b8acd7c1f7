import { expect, test } from "vitest";
import { loadStandard } from "../../src/standard/standard.ts";
import { ruleFiles } from "../support/rule-files.ts";

const standard = await loadStandard();

/** Every performance indicator and the built-in rules that support it. */
const indicators = standard.duties
  .flatMap((duty) => duty.tasks)
  .flatMap((task) => task.indicators)
  .map(({ id, text }) => ({
    id,
    text: text.en,
    rules: ruleFiles
      .map(({ rule }) => rule)
      .filter(({ codes }) => codes.includes(id))
      .map((rule) => rule.id),
  }));

test("the standard has 84 indicators", () => {
  expect(indicators.length).toBe(84);
});

test.each(indicators)("$id is asked about by $rules", ({ rules }) => {
  expect(rules).not.toEqual([]);
});
