import { expect, test } from "vitest";
import { countSteps } from "../support/count-steps.ts";
import { schemas, subschemas } from "../support/schemas.ts";

const patterns = new Set(
  [...schemas.values()].flatMap((schema) =>
    [...subschemas(schema)].flatMap(({ schema: { pattern } }) => (typeof pattern === "string" ? [pattern] : [])),
  ),
);
const runs = ["a", "A", "0", " ", "/", ".", "-", ":", "a.", "0.", "a/", "../", "a-", "0-", "ab:"];

/** How many times as many steps a text of double the length takes, by the run that makes it worst. */
function growth(pattern: string): number {
  const steps = (run: string, times: number) => countSteps(pattern, `${run.repeat(times)}\u0000!`);
  return Math.max(...runs.map((run) => steps(run, 200) / Math.min(steps(run, 100), 1_000_000)));
}

test("patterns are there", () => expect(patterns.size).toBeGreaterThan(10));

test.each([...patterns])("%s takes twice the steps for twice the text", (pattern) => {
  expect(growth(pattern)).toBeLessThan(2.1);
});

test.each(["^a*a*$", "a+b", "^(?:a|aa)+$", "^(?:a+-?)*$"])("%s would be found", (pattern) => {
  expect(growth(pattern)).toBeGreaterThan(3);
});
