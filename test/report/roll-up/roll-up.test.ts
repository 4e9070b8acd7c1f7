import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { repositoryReport, rollUp } from "../../../src/derive/roll-up.ts";
import { locales } from "../../../src/model/locale.ts";
import type { RollUpEntry } from "../../../src/model/roll-up.ts";
import { type RollUpFormatName, rollUpFormats } from "../../../src/report/roll-up/roll-up-formats.ts";
import { isDay } from "../../../src/time/formats.ts";
import { attacks } from "../attacks.ts";
import { fixtureReport, passingReport } from "../fixture-report.ts";

const names = Object.keys(rollUpFormats) as RollUpFormatName[];
const whole = { ...passingReport, paths: [] };
const entries: readonly RollUpEntry[] = [
  { name: "city-hospital", url: "https://example.org/city-hospital", report: fixtureReport },
  { name: "clinic", url: null, report: whole },
  { name: "長照機構", url: null, report: { ...whole, asOf: "2026-08-31" } },
  { name: "archive", url: "https://example.org/archive", report: null, reason: "no-report" },
];
const rolledUp = (entries: readonly RollUpEntry[], version: string) =>
  rollUp(
    entries.map((entry) => repositoryReport(entry, "2026-10-01")),
    "2026-10-01",
    version,
  );
const merged = rolledUp(entries, "0.1.0");
const plain = { color: false, verbose: false } as const;

describe.each(locales)("%s", (locale) => {
  test.each([
    ["pretty", "txt"],
    ["markdown", "md"],
    ["csv", "csv"],
  ] as const)("%s", async (name, extension) => {
    const text = (await rollUpFormats[name]())(merged, { ...plain, locale });
    await expect(text).toMatchFileSnapshot(`../golden/roll-up-${name}.${locale}.${extension}`);
  });

  test.each(names)("%s of no repository", async (name) => {
    const text = (await rollUpFormats[name]())(rolledUp([], "0.1.0"), { ...plain, locale });
    expect(text).toMatch(/\n$/);
  });
});

test("json fits its schema", async () => {
  const schema = JSON.parse(readFileSync(new URL("../../../schemas/roll-up.schema.json", import.meta.url), "utf8"));
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false });
  ajv.addKeyword("x-evidence");
  ajv.addFormat("date", isDay);
  const validate = ajv.compile(schema);
  for (const value of [merged, rolledUp([], "0.1.0")]) {
    validate(JSON.parse((await rollUpFormats.json())(value)));
    expect(validate.errors).toBe(null);
  }
});

describe.each(Object.entries(attacks))("%s", (_, attack) => {
  const hostile = rolledUp(
    entries.map((entry) => ({ ...entry, name: attack, url: `https://example.org/${attack}` })),
    attack,
  );
  const harmless = rolledUp(
    entries.map((entry) => ({ ...entry, name: "x" })),
    "x",
  );

  test.each(names)("%s shows no invisible character and keeps its shape", async (name) => {
    const format = await rollUpFormats[name]();
    for (const locale of locales) {
      const options = { ...plain, locale, width: 1_000_000 };
      const text = format(hostile, options).replace(/^\uFEFF/, "");
      expect(text.replaceAll(name === "csv" ? "\r\n" : "\n", "")).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
      const lines = (rendered: string) => rendered.split("\n").length;
      expect(lines(text)).toBe(lines(format(harmless, options)));
      if (name === "csv") expect(text).not.toMatch(/(?:^|[\n,"])[=+@]/);
      if (name !== "markdown") continue;
      expect(text).not.toMatch(/<|javascript:|@octocat/);
      const cells = (rendered: string) => rendered.split("\n").map((line) => line.split("|").length);
      expect(cells(text)).toEqual(cells(format(harmless, { ...plain, locale })));
    }
  });
});

test("an address that is none of the web is no link", async () => {
  const format = await rollUpFormats.markdown();
  for (const url of ["javascript:alert(1)", "https://", "/x", "data:text/html,x"]) {
    const text = format(rolledUp([{ name: "a", url, report: whole }], "1"), { ...plain, locale: "en" });
    expect(text).not.toMatch(/\]\(/);
  }
});
