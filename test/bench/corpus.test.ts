import { join } from "node:path";
import { expect, test } from "vitest";
import { check } from "../../src/check/check.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

// What the bench measures is a corpus on which all rules hold: writing findings is another cost.

const { writeCorpus } = await import(new URL("../../bench/corpus.mjs", import.meta.url).href);
const asOf = "2026-10-01";

test("every rule holds on an organization of several sites, all of which it can be asked", async () => {
  const folder = temporaryFolder();
  writeCorpus(folder, 480);
  const { findings, summary } = await check({ folder, config: join(folder, "isms-evidence.yaml"), asOf });
  expect(findings).toEqual([]);
  expect(summary.files).toBe(480);
  expect(summary.outputs.current).toBe(71);
  expect(summary.rules.met + summary.rules["not-applicable"]).toBe(summary.rules.total);
});

test("as many errors are planted as were asked for", async () => {
  const folder = temporaryFolder();
  writeCorpus(folder, 240, 7);
  const { findings } = await check({ folder, config: join(folder, "isms-evidence.yaml"), asOf });
  expect(findings.filter(({ code }) => code === "schema-value")).toHaveLength(7);
});
