import { appendFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { loadValidator } from "../../src/evidence/validators.ts";
import { commitAll } from "../support/git.ts";
import { lapsed, procedure, smallHospital } from "../support/hospital.ts";
import { runCli } from "../support/run-cli.ts";

const gaps = fileURLToPath(new URL("../../examples/city-hospital-gaps", import.meta.url));
const asOf = ["--as-of", "2026-10-01"];

function change(folder: string, path: string, from: string | RegExp, to: string): void {
  const text = readFileSync(join(folder, path), "utf8");
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  writeFileSync(join(folder, path), changed);
}

async function compare(folder: string, ...words: string[]) {
  const { out, error, status } = await runCli(folder, ["check", ...asOf, "--quiet", "--format", "json", ...words]);
  expect(error).toBe("");
  const report = JSON.parse(out);
  return { report, status, comparison: report.comparison };
}

describe("--scope changed", () => {
  test("nothing changed: nobody is blocked by what was missing before", async () => {
    const { report, status, comparison } = await compare(smallHospital().folder, "--scope", "changed");
    expect([status, report.conclusion]).toEqual([0, "pass"]);
    expect(report.summary.findings.error).toBeGreaterThan(10);
    expect(comparison).toMatchObject({ scope: "changed", problem: null });
    expect(comparison.findings).toEqual({ added: [], fixed: [], counts: { error: 0, warning: 0, info: 0 } });
    expect(comparison.outputs.fixed.concat(comparison.outputs.broken)).toEqual([]);
    expect(comparison.outputs.stillLacking).toContainEqual({ output: "O4.3.1", from: "stale", to: "stale" });
    expect(comparison.lapsing).toContainEqual({ output: "O4.2.1", expires: "2026-10-15" });
    expect((await loadValidator("report")).validate(report)).toBe(null);
  });

  test("says what is fixed, and what is newly broken", async () => {
    const { folder } = smallHospital();
    change(folder, lapsed, /last_review_date: 2025-06-15/g, "last_review_date: 2026-09-15");
    rmSync(join(folder, procedure));
    const { report, status, comparison } = await compare(folder, "--scope", "changed");
    expect([status, report.conclusion]).toEqual([1, "fail"]);
    expect(comparison.outputs.fixed).toEqual([{ output: "O4.3.1", from: "stale", to: "current" }]);
    expect(comparison.outputs.broken).toEqual([{ output: "O4.2.1", from: "due", to: "missing" }]);
    expect(comparison.findings.fixed.map(({ code }: { code: string }) => code)).toContain("evidence-stale");
    expect(comparison.findings.added.map(({ code }: { code: string }) => code)).toContain("evidence-missing");
    expect(comparison.findings.counts.error).toBe(
      comparison.findings.added.filter(({ severity }: { severity: string }) => severity === "error").length,
    );
  });

  test.each(["evidence/new.yaml", "evidence/new-folder/new.yaml"])(
    "a file that git does not track yet counts: %s",
    async (path) => {
      const { folder } = smallHospital();
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), "output: O4.8.2\nid: new-1\n");
      for (const base of [[], ["--base", "HEAD"]]) {
        const { status, comparison } = await compare(folder, "--scope", "changed", ...base);
        expect(status).toBe(1);
        expect(comparison.findings.added).toContainEqual(expect.objectContaining({ code: "schema-required", path }));
      }
    },
  );

  test("lines that move make no finding new", async () => {
    const { folder } = smallHospital();
    change(folder, lapsed, /^/, "# one line more\n# and another\n");
    const { status, comparison } = await compare(folder, "--scope", "changed");
    expect([status, comparison.findings.added]).toEqual([0, []]);
  });

  test("--base compares with any revision, and everything decides unless the scope says otherwise", async () => {
    const { folder } = smallHospital();
    appendFileSync(join(folder, "people.yaml"), "\n");
    commitAll(folder);
    const { status, report } = await compare(folder, "--base", "HEAD~1");
    expect([status, report.conclusion, report.comparison.scope]).toEqual([1, "fail", "all"]);
    expect(report.comparison.findings.added).toEqual([]);
  });

  test("an earlier configuration that cannot be used says why, and what lacked before decides nothing", async () => {
    const { folder } = smallHospital();
    writeFileSync(join(folder, "isms-evidence.yaml"), "version: 9\n");
    commitAll(folder);
    cpSync(join(gaps, "isms-evidence.yaml"), join(folder, "isms-evidence.yaml"));
    const { status, comparison } = await compare(folder, "--scope", "changed");
    expect([status, comparison.problem, comparison.findings.added]).toEqual([0, "file-invalid", []]);
    expect(comparison.yardstick).toMatchObject({ decides: "head", kind: "mixed" });
  });

  test("follows the verdict of the Markdown report and precedes the summary of the terminal", async () => {
    const { folder } = smallHospital();
    const text = async (format: string) =>
      (await runCli(folder, ["check", ...asOf, "--scope", "changed", "--format", format, "--locale", "en"])).out;
    expect(await text("markdown")).toMatch(/^## Evidence check: .*\n[^#]*### Compared with an earlier revision\n/);
    expect(await text("pretty")).toMatch(/Compared with an earlier revision\n[\s\S]*\n {2}Outputs /);
  });
});

describe("paths with a comparison: all is compared, and what is reported is narrowed", () => {
  /** Breaks one document and deletes another. */
  function broken(): string {
    const { folder } = smallHospital("city-hospital");
    change(folder, procedure, "approved_by: p-003", "approved_by: p-999");
    rmSync(join(folder, lapsed));
    return folder;
  }
  const codesOf = (findings: { code: string; output: string }[]) =>
    findings.map(({ code, output }) => `${output} ${code}`);

  test.each([
    [procedure, ["O4.2.1 person-unknown"], ["O4.2.1"]],
    [lapsed, ["O4.3.1 evidence-missing"], ["O4.3.1"]],
    ["evidence", ["O4.2.1 person-unknown", "O4.3.1 evidence-missing"], ["O4.2.1", "O4.3.1"]],
    ["evidence/*/O4.3*", ["O4.3.1 evidence-missing"], ["O4.3.1"]],
  ])("%s", async (path, added, outputs) => {
    const { report, status, comparison } = await compare(broken(), "--scope", "changed", path);
    expect([status, report.conclusion]).toEqual([1, "fail"]);
    expect(codesOf(comparison.findings.added)).toEqual(expect.arrayContaining(added));
    for (const { output } of comparison.findings.added) expect(outputs).toContain(output);
    expect(outputs).toEqual(
      expect.arrayContaining(comparison.outputs.broken.map((one: { output: string }) => one.output)),
    );
    expect(codesOf(report.findings)).toEqual(expect.arrayContaining(added));
    expect((await loadValidator("report")).validate(report)).toBe(null);
  });

  test("what the change breaks elsewhere decides nothing; the yardstick is always reported", async () => {
    const folder = broken();
    change(folder, "isms-evidence.yaml", "level: C", "level: E");
    const { comparison } = await compare(folder, "--scope", "changed", "isms-evidence.yaml");
    expect(codesOf(comparison.findings.added)).toEqual([]);
    expect(comparison.yardstick.changes.map(({ part }: { part: string }) => part)).toContain("level");
  });
});

describe("conflicting or impossible requests", () => {
  test.each([
    [["--scope", "mine"], /"mine" for --scope/],
    [["--base", "nowhere"], /nowhere/],
    [["--base", "HEAD", "README.md"], /README/],
  ])("%j", async (words, expected) => {
    const { status, error, out } = await runCli(smallHospital().folder, ["check", ...asOf, ...words, "--locale", "en"]);
    expect([status, out]).toEqual([2, ""]);
    expect(error).toMatch(expected);
  });
});
