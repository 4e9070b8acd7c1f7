import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { loadValidator } from "../../src/evidence/validators.ts";
import { locales } from "../../src/model/locale.ts";
import { mappings } from "../../src/model/mapping.ts";
import type { Report } from "../../src/model/report.ts";
import { type FormatName, formats } from "../../src/report/formats.ts";
import { exampleReport } from "../support/example-report.ts";
import { runCli } from "../support/run-cli.ts";

const example = "city-hospital";
const gaps = "city-hospital-gaps";
const folderOf = (name: string) => fileURLToPath(new URL(`../../examples/${name}/`, import.meta.url));
const names = Object.keys(mappings);

async function render(report: Report, format: FormatName, locale: "en" | "zh-TW" = "en"): Promise<string> {
  return (await formats[format]())(report, { locale, color: false, verbose: false, width: 1_000_000 });
}

describe.each(names)("check --by %s", (name) => {
  test("adds the controls to report.json and changes nothing else", async () => {
    const grouped = JSON.parse(await render(await exampleReport(gaps, name), "json"));
    const plain = JSON.parse(await render(await exampleReport(gaps), "json"));
    expect((await loadValidator("report")).validate(grouped)).toBeNull();
    expect(plain.controls).toBeNull();
    expect({ ...grouped, controls: null }).toEqual(plain);
  });

  test("leaves csv, github and the conclusion alone", async () => {
    const grouped = await exampleReport(gaps, name);
    const plain = await exampleReport(gaps);
    for (const format of ["csv", "github"] as const)
      expect(await render(grouped, format)).toBe(await render(plain, format));
    expect([(await exampleReport(example, name)).conclusion, grouped.conclusion]).toEqual(["pass", "fail"]);
  });

  test("names every control that no output reaches, in both languages", async () => {
    const report = await exampleReport(example, name);
    const { controls } = JSON.parse(await render(report, "json"));
    const unreached = report.controls?.groups
      .flatMap((group) => group.controls)
      .filter(({ state }) => state === "unreached");
    expect(unreached?.length).toBe(controls.totals.unreached);
    expect(controls.totals.unreached).toBeGreaterThan(0);
    for (const locale of locales) {
      const [pretty, markdown] = [await render(report, "pretty", locale), await render(report, "markdown", locale)];
      for (const { id, title } of unreached ?? []) {
        expect(pretty, id).toContain(`  - ${id} ${title[locale]}`);
        expect(markdown, id).toContain(`| ${id} | ${title[locale]}`);
      }
      for (const text of [pretty, markdown]) {
        expect(text).toContain(controls.mapping.caution[locale].slice(0, 30));
        expect(text).toContain(controls.note[locale].slice(-20));
        expect(text).not.toMatch(/undefined|\[object/);
      }
    }
  });

  test("has every finding of the plain report, and each of them once", async () => {
    const places = async (by?: string) =>
      (await render(await exampleReport(gaps, by), "pretty"))
        .split("\n")
        .filter((line) => /^\s+(?:error|warning) {2}(?!evidence-missing)[a-z-]+/.test(line)) // by task in one line
        .map((line) => line.trim())
        .sort();
    const plain = await places();
    expect(plain.length).toBeGreaterThan(20);
    expect(await places(name)).toEqual(plain);
  });
});

test("the exit status is that of the conclusion", async () => {
  const statusOf = async (name: string) =>
    (await runCli(folderOf(name), ["--as-of", "2026-10-01", "--by", "csf", "--quiet"])).status;
  expect([await statusOf(example), await statusOf(gaps)]).toEqual([0, 1]);
});

test("71 of 71 outputs leave controls unreached, and the report never calls it conformity", async () => {
  const report = await exampleReport(example, "iso27001");
  expect(report.summary.outputs).toMatchObject({ total: 71, stale: 0, invalid: 0, missing: 0 });
  expect(report.controls?.totals).toMatchObject({ total: 123, reached: 98, uncertain: 14, lacking: 0, unreached: 25 });
  const { note } = JSON.parse(await render(report, "json")).controls;
  expect(note.en).toContain("71 of 71 current outputs do not establish conformity");
  expect(note["zh-TW"]).toContain("不等於符合");
  for (const locale of locales) {
    const text = await render(report, "pretty", locale);
    const denied =
      /do not establish conformity|or conforming|是否符合由人判斷|不等於符合|不代表[^。]*符合要求|不符合事項/g;
    expect(text.replaceAll(denied, "")).not.toMatch(/conform|compliant|符合/i);
  }
});

describe("a framework that does not exist: exit 2", () => {
  test.each([
    ["iso2701", '"iso27001"'],
    ["schedule10", '"schedule-10"'],
    ["pci", '"csf"'],
    ["constructor", '"csf"'],
  ])("%s", async (name, hint) => {
    const { status, out, error } = await runCli(folderOf(example), ["--by", name, "--locale", "en"]);
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(error).toContain(`"${name}"`);
    expect(error).toContain(hint);
  });

  test("and an option that only check has", async () => {
    expect((await runCli(folderOf(example), ["list", "tasks", "--by", "csf"])).status).toBe(2);
    expect((await runCli(folderOf(example), ["--by"])).status).toBe(2);
  });
});
