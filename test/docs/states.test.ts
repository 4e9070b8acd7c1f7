import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { lackingStates, outputStates } from "../../src/model/output-state.ts";

const page = readFileSync(new URL("../../docs/evidence-format.md", import.meta.url), "utf8");
const rows = [...page.matchAll(/^\| `([a-z-]+)` [^|]*\|[^|]*\|([^|]*)\| (\d+) \|$/gm)];

test("the table of states has every state in the order of the model, and ticks those that are lacking", () => {
  expect(rows.map(([, state]) => state)).toEqual(outputStates);
  expect(rows.filter(([, , tick]) => tick?.trim() === "✓").map(([, state]) => state)).toEqual([...lackingStates]);
});

test("it ranks them: no two win", () => {
  const ranks = rows.map(([, , , rank]) => Number(rank)).toSorted((a, b) => a - b);
  expect(ranks).toEqual(outputStates.map((_, index) => index + 1));
});
