import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { FormatName, Report } from "../../src/index.ts";
import { UserError } from "../../src/model/user-error.ts";
import { library } from "../support/bundle.ts";
import { createRandom, damage, pick } from "../support/damage.ts";
import { exampleFiles } from "../support/example-files.ts";

const { check, filesInMemory, formats } = library;
const asOf = "2026-10-01";

/** One document for each output. */
const fixtures = new URL("../fixtures/schemas/", import.meta.url);
const documents = readdirSync(fixtures).map((output) => ({
  path: `evidence/${output}.yaml`,
  bytes: readFileSync(new URL(`${output}/ok.example/evidence.yaml`, fixtures)),
}));
const seeds = documents.map(({ bytes }) => bytes);

/** Expects that a report leaves no file out, and places each finding inside its file. */
function expectComplete(report: Report, files: Readonly<Record<string, Buffer>>): void {
  const evidence = Object.keys(files).filter((path) => path.startsWith("evidence/"));
  expect(report.summary.files).toBe(evidence.length);
  for (const { path, line, column } of report.findings) {
    if (path === null || line === null) continue;
    const lines = files[path]?.toString().split(/\r\n|[\n\r]/) ?? [];
    expect(line, path).toBeGreaterThan(0);
    expect(line, path).toBeLessThanOrEqual(lines.length);
    if (column !== null) expect(column, path).toBeGreaterThan(0);
  }
}

describe("damaged documents", () => {
  const rounds = Number(process.env.DAMAGED_ROUNDS ?? 141);

  test("of every output, 10,000 in all, are read, judged and reported to the end", async () => {
    const random = createRandom(20_261_129);
    const found = new Set<string>();
    let judged = 0;
    for (let round = 0; round < rounds; round++) {
      const files = Object.fromEntries(documents.map(({ path, bytes }) => [path, damage(bytes, seeds, random)]));
      const report = await check({ source: filesInMemory(files), asOf });
      judged += Object.keys(files).length;
      expectComplete(report, files);
      for (const { code } of report.findings) found.add(code);
      if (round % 20 > 0) continue;
      expect(await check({ source: filesInMemory(files), asOf })).toEqual(report);
      for (const name of Object.keys(formats) as FormatName[])
        await (await formats[name]())(report, { locale: "zh-TW", color: false, verbose: true });
    }
    expect(judged).toBeGreaterThanOrEqual(Math.min(rounds * 71, 10_000));
    // Damage of every kind was among it.
    for (const code of ["yaml-syntax", "schema-required", "schema-type", "output-unknown", "file-not-utf8"])
      expect(found).toContain(code);
    expect(found.size).toBeGreaterThan(20);
  });
});

test("a project with damaged configuration, policy and roster is judged or refused by an error that says why", async () => {
  const random = createRandom(7);
  const example = exampleFiles("small-school");
  const paths = Object.keys(example).filter((path) => !path.includes("/") && path.endsWith(".yaml"));
  expect(paths.length).toBeGreaterThan(1);
  let [judged, refused] = [0, 0];
  for (let round = 0; round < 200; round++) {
    const path = pick(paths, random);
    const files = { ...example, [path]: damage(example[path] as Buffer, seeds, random) };
    try {
      await check({ source: filesInMemory(files), asOf });
      judged++;
    } catch (error) {
      expect(error).toHaveProperty("code");
      expect((error as Error).name, String((error as Error).stack)).toBe(UserError.name);
      refused++;
    }
  }
  expect(judged).toBeGreaterThan(10);
  expect(refused).toBeGreaterThan(10);
});
