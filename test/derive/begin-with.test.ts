import { expect, test } from "vitest";
import { beginWith } from "../../src/derive/begin-with.ts";
import type { Report } from "../../src/model/report.ts";
import { exampleReport } from "../support/example-report.ts";

const starter = await exampleReport("starter");
const beginnings = (first: readonly string[], findings = starter.findings) =>
  beginWith({ ...starter, findings, policy: { ...starter.policy, first } } as Report, 100);
const own = beginnings([]);

test("without a word of the policy, what most depends on comes first", () => {
  expect(own.length).toBeGreaterThan(3);
  expect(own.every(({ place }) => place === null)).toBe(true);
  const counts = own.map(({ neededBy }) => neededBy);
  expect(counts).toEqual(counts.toSorted((a, b) => b - a));
});

test("what the policy puts first comes first, in its order and with its place; the others follow, none twice", () => {
  const [one, two] = [own.at(-1)?.input ?? "", own.at(-2)?.input ?? ""];
  const found = beginnings([one, two]);
  expect(found.slice(0, 2)).toMatchObject([
    { input: one, place: 1 },
    { input: two, place: 2 },
  ]);
  expect(found.slice(2)).toEqual(own.slice(0, -2));
});

test("only what is missing is proposed, also what nothing depends on", () => {
  const outputs = starter.duties.flatMap(({ tasks }) => tasks.flatMap((task) => task.outputs));
  const proven = outputs.find(({ evidence }) => evidence.length > 0)?.id ?? "";
  const unneeded = outputs.find(({ id, evidence }) => evidence.length === 0 && !own.some(({ input }) => input === id));
  expect(beginnings([proven, "O9.9.9", unneeded?.id ?? ""]).slice(0, 1)).toEqual([
    { input: unneeded?.id, neededBy: 0, place: 3 },
  ]);
});

test("the roster comes before all", () => {
  const missing = { ...(starter.findings[0] as Report["findings"][number]), code: "people-missing", params: {} };
  const found = beginnings(["O8.1.1"], [missing] as Report["findings"]);
  expect(found.map(({ input }) => input).slice(0, 2)).toEqual(["people", "O8.1.1"]);
});
