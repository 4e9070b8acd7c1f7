import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { check } from "../../src/check/check.ts";
import { locales } from "../../src/model/locale.ts";
import { formatPretty } from "../../src/report/pretty/pretty.ts";
import { shownWidth } from "../../src/report/pretty/wrap.ts";
import { displayWidth } from "../../src/text/display-width.ts";
import { exampleReport } from "../support/example-report.ts";
import { procedure, smallHospital } from "../support/hospital.ts";
import { runCli } from "../support/run-cli.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const examples = fileURLToPath(new URL("../../examples/", import.meta.url));
const day = ["--as-of", "2026-10-01"];

/** What a terminal of 80 columns shows. */
async function screen(folder: string, ...words: string[]) {
  const { out, error, status } = await runCli(folder, ["check", ...day, ...words], {}, () => 0, 80);
  return { out, error, status, lines: out.trimEnd().split("\n") };
}

function example(name: string, without: readonly string[] = []): string {
  const folder = temporaryFolder();
  cpSync(join(examples, name), folder, { recursive: true });
  for (const path of ["report.json", ...without]) rmSync(join(folder, path), { recursive: true });
  return folder;
}

function edit(folder: string, path: string, from: RegExp, to: string): void {
  const text = readFileSync(join(folder, path), "utf8");
  expect(text).toMatch(from);
  writeFileSync(join(folder, path), text.replace(from, to));
}

describe.each(locales)("the first screen, %s", (locale) => {
  const inLocale = ["--locale", locale];

  test.each([
    ["the starter", []],
    ["an organization without evidence", ["evidence"]],
  ])("%s: at most 40 lines, the answer in the first ten, what to begin with in order", async (_, without) => {
    const { lines, status } = await screen(example("starter", without), ...inLocale);
    expect(status).toBe(1);
    expect(lines.length).toBeLessThanOrEqual(40);
    const head = lines.slice(0, 10).join("\n");
    expect(head).toMatch(/T1\.1.*T9\.2/s);
    expect(head).toContain(locale === "en" ? "Conclusion    fail" : "結論      未通過");
    const numbered = lines.filter((line) => /^ {2}\d\. /.test(line));
    expect(numbered).toHaveLength(5);
    const reasons = numbered.map((line) => Number(/(\d+) (?:other|項)/.exec(line)?.[1]));
    expect(reasons).toEqual(reasons.toSorted((a, b) => b - a));
    expect(lines.filter((line) => line.includes("rules-not-evaluated"))).toEqual([]);
  });

  test("an organization without evidence begins with the inventory, without a roster with the roster", async () => {
    const bare = example("starter", ["evidence"]);
    expect((await screen(bare, ...inLocale)).out).toMatch(/^ {2}1\. O2\.1\.1 /m);
    rmSync(join(bare, "people.yaml"));
    edit(bare, "isms-evidence.yaml", /^people:.*\n/m, "");
    const { lines, out } = await screen(bare, ...inLocale);
    expect(out).toMatch(/^ {2}1\. (?:the roster|人員名冊)/m);
    expect(lines.length).toBeLessThanOrEqual(40);
  });

  test("the small school: 40 lines, and begins with what is missing of the fifteen, in their order", async () => {
    const { lines } = await screen(join(examples, "small-school"), ...inLocale);
    expect(lines.length).toBeLessThanOrEqual(40);
    const numbered = lines.filter((line) => /^ {2}\d\. /.test(line));
    expect(numbered.map((line) => /O[\d.]+/.exec(line)?.[0])).toEqual([
      "O1.1.1",
      "O8.1.1",
      "O8.2.1",
      "O4.1.1",
      "O4.2.2",
    ]);
    expect(numbered[0]).toMatch(locale === "en" ? /number 2 of the policy's first 15$/ : /政策所列優先 15 項之第 2 項/);
  });

  test("of a long report: lines of findings hang below their head, and the answer is at its end too", async () => {
    const { lines } = await screen(join(examples, "city-hospital-gaps"), ...inLocale);
    const at = lines.findIndex((line) => line.includes("waiver-too-long"));
    const [head = "", ...text] = lines.slice(at, at + 3);
    const indent = (line: string) => displayWidth(line) - displayWidth(line.trimStart());
    expect(text.map(indent)).toEqual([indent(head) + 2, indent(head) + 2]);
    expect(lines.length).toBeGreaterThan(60);
    expect(lines.slice(0, 10).join("\n")).toMatch(/T1\.1 T2\.3/);
    expect(lines.slice(-10).join("\n")).toMatch(/T1\.1 T2\.3/);
  });

  test("one file with one finding: under 30 lines, of that file alone", async () => {
    const { folder } = smallHospital();
    for (const words of [["--quiet", procedure], [procedure]]) {
      const { lines, out } = await screen(folder, ...inLocale, ...words, "--fail-on", "warning");
      expect(lines.length).toBeLessThan(30);
      expect(out).toContain("evidence-due");
      expect([...new Set(out.match(/\bO\d+\.\d+\.\d+/g))]).toEqual(["O4.2.1"]);
    }
  });

  test("one broken file with --quiet", async () => {
    const { folder } = smallHospital("city-hospital");
    edit(folder, procedure, /^unit: .*\n/m, "");
    const { lines, out, status } = await screen(folder, ...inLocale, "--quiet", procedure);
    expect(status).toBe(1);
    expect(lines.length).toBeLessThan(20);
    expect(out).toContain("schema-required");
    expect(out).not.toContain("O2.1.1");
  });
});

describe.each(["starter", "small-school", "city-hospital", "city-hospital-gaps"])("%s keeps to 80 columns", (name) => {
  const folder = join(examples, name);
  test.each([
    ["as it is", () => exampleReport(name)],
    ["by controls", () => exampleReport(name, "iso27001")],
    ["narrowed", () => check({ folder, asOf: "2026-10-01", paths: ["evidence"] })],
  ])("%s", async (_, reportOf) => {
    const report = await reportOf();
    for (const locale of locales) {
      for (const more of [{}, { verbose: true }, { quiet: true }, { color: true }]) {
        const text = formatPretty(report, { locale, color: false, verbose: false, width: 80, ...more });
        // A single word, such as a path, is not broken: it has to be copied.
        const long = text.split("\n").filter((line) => shownWidth(line) > 80 && /\s\S/.test(line.trim()));
        expect(long).toEqual([]);
      }
    }
  });
});

describe("paths narrow and never add", () => {
  test("the folder itself is everything: the perfect example passes", async () => {
    const whole = await screen(join(examples, "city-hospital"));
    expect(await screen(join(examples, "city-hospital"), ".")).toEqual(whole);
    expect(whole.status).toBe(0);
  });

  test.each(["report.json", "README.md", "../README.md"])("%s is not evidence", async (path) => {
    const { error, status } = await screen(join(examples, "starter"), path);
    expect(status).toBe(2);
    expect(error).toMatch(/不是佐證|資料夾之外/);
  });

  test("a folder is narrowed to the evidence in it", async () => {
    const folder = example("city-hospital");
    writeFileSync(join(folder, "evidence/notes.json"), "{}");
    const { out } = await runCli(folder, ["check", ...day, "--format", "json", "evidence/t1-isms"]);
    const { paths } = JSON.parse(out);
    expect(paths.length).toBeGreaterThan(3);
    expect(paths.every((path: string) => path.startsWith("evidence/t1-isms/O1.1"))).toBe(true);
  });

  test("findings of the configuration can be asked for", async () => {
    const { out } = await screen(smallHospital().folder, "isms-evidence.yaml");
    expect(out).toContain("waiver-expired");
    expect(out).not.toContain("evidence-stale  ");
  });

  test("a folder without configuration and evidence is a mistake", async () => {
    const { error, status } = await screen(temporaryFolder());
    expect([status, error]).toEqual([2, expect.stringContaining("No configuration or evidence")]);
  });
});
