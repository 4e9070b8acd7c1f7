import { expect, test } from "vitest";
import { schemas, subschemas } from "../support/schemas.ts";

const patterns = new Set(
  [...schemas.values()].flatMap((schema) =>
    [...subschemas(schema)].flatMap(({ schema: { pattern } }) => (typeof pattern === "string" ? [pattern] : [])),
  ),
);

test("no pattern can be made to backtrack for long", () => {
  expect(patterns.size).toBeGreaterThan(10);
  const runs = ["a", "A", "0", " ", "/", ".", "-", ":", "a.", "0.", "a/", "../", "a-", "0-", "ab:"];
  const started = performance.now();
  for (const pattern of patterns) {
    const expression = new RegExp(pattern, "u");
    for (const run of runs) expression.test(`${run.repeat(20_000)}\u0000!`);
  }
  // Linear ones take milliseconds together; a quadratic one on texts of this length would take minutes.
  expect(performance.now() - started).toBeLessThan(10_000);
});
