import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { nilStatement, runCli } from "../support/run-cli.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const day = ["--as-of", "2026-10-01"];
const han = /\p{Script=Han}/u;

function repository(config = "version: 1\n"): string {
  const folder = temporaryFolder({ "isms-evidence.yaml": config, "evidence/nil.yaml": nilStatement("nil-1") });
  return folder;
}

describe("check", () => {
  test("one report on standard output, everything else on standard error", async () => {
    const { status, out, error } = await runCli(repository(), [...day, "--format", "json"]);
    expect({ status, error }).toEqual({ status: 1, error: "" });
    expect(JSON.parse(out)).toMatchObject({ schemaVersion: 2, asOf: "2026-10-01", conclusion: "fail" });
  });

  test("runs without a configuration, and says what it assumes", async () => {
    const folder = temporaryFolder({ "evidence/nil.yaml": nilStatement("nil-1") });
    const { status, out, error } = await runCli(folder, [...day, "--format", "json"]);
    expect(status).toBe(1);
    expect(error).toContain("isms-evidence.yaml");
    expect(JSON.parse(out).policy.id).toBe("baseline");
  });

  test("the exit status follows --fail-on", async () => {
    const folder = repository();
    const status = async (level: string) => (await runCli(folder, [...day, "--fail-on", level])).status;
    expect([await status("error"), await status("warning"), await status("never")]).toEqual([1, 1, 0]);
    const narrowed = await runCli(folder, [...day, "evidence/nil.yaml"]);
    expect(narrowed.status).toBe(0); // nothing is missing from what this file proves
  });

  test("formats go to files, renamed into place, beside one on standard output", async () => {
    const folder = repository();
    const { out, error } = await runCli(folder, [
      ...day,
      "--format",
      "json=out/report.json",
      "--format",
      "csv=out/report.csv",
      "--format",
      "markdown",
    ]);
    expect(readdirSync(join(folder, "out")).sort()).toEqual(["report.csv", "report.json"]);
    expect(JSON.parse(readFileSync(join(folder, "out/report.json"), "utf8")).schemaVersion).toBe(2);
    expect(out).toMatch(/^## /);
    expect(error.match(/Written/g)).toHaveLength(2);
  });

  test("the same input gives the same bytes", async () => {
    const folder = repository();
    const once = await runCli(folder, [...day, "--format", "json"]);
    expect(await runCli(folder, [...day, "--format", "json"])).toEqual(once);
  });

  test("colors only for a terminal, or when requested", async () => {
    const folder = repository();
    const hasColor = async (words: readonly string[], environment?: Record<string, string>) =>
      (await runCli(folder, [...day, ...words], environment)).out.includes("\u001b[");
    expect(await hasColor([])).toBe(false);
    expect(await hasColor([], { FORCE_COLOR: "1" })).toBe(true);
    expect(await hasColor(["--no-color"], { FORCE_COLOR: "1" })).toBe(false);
    expect(await hasColor([], { FORCE_COLOR: "1", NO_COLOR: "1" })).toBe(false);
  });

  test("the language: option before configuration before environment", async () => {
    const isChinese = async (words: readonly string[], environment?: Record<string, string>) =>
      han.test((await runCli(temporaryFolder(), [...words, "--help"], environment)).out);
    for (const tag of ["zh", "zh-TW", "zh-Hant", "zh-HK"]) expect(await isChinese(["--locale", tag]), tag).toBe(true);
    for (const tag of ["en", "en-GB", "zh-CN", "zh-Hans"]) expect(await isChinese(["--locale", tag]), tag).toBe(false);
    for (const tag of ["tw", "fr", ""]) {
      expect((await runCli(temporaryFolder(), ["--locale", tag, "--help"])).status, tag).toBe(2);
    }
    expect(await isChinese([], { LANG: "zh_TW.UTF-8" })).toBe(true);
    expect(await isChinese([], { LANG: "zh_CN.UTF-8" })).toBe(false);
    const chinese = repository("version: 1\nlocale: zh-TW\n");
    expect((await runCli(chinese, day)).out).toContain("結論");
    expect((await runCli(chinese, [...day, "--locale", "en"])).out).toContain("Conclusion");
  });

  test("text of files reaches the terminal without its control characters", async () => {
    const statement = 'statement: "\\e[31m\\a\\r::error::x <script> =cmd"';
    const hostile = nilStatement("nil-1")
      .replace(/statement: [^,]*/, statement)
      .replace("資訊室", '"\\e[2J"');
    const folder = temporaryFolder({
      "isms-evidence.yaml": 'version: 1\norganization: { name: "a\\e]0;title\\a b\\u202e" }\n',
      "evidence/nil.yaml": hostile,
    });
    for (const format of ["pretty", "markdown", "github", "csv", "json"]) {
      const { out } = await runCli(folder, [...day, "--format", format]);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
      expect(out.replaceAll("\r\n", "\n"), format).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
    }
  });
});

describe("list and explain", () => {
  test("list says what is checked", async () => {
    const folder = repository();
    const lines = async (subject: string) => (await runCli(folder, ["list", subject])).out.trim().split("\n").length;
    expect([await lines("tasks"), await lines("outputs"), await lines("policies")]).toEqual([34, 71, 10]);
    expect(await lines("rules")).toBeGreaterThan(150);
  });

  test.each([
    "T4",
    "T4.8",
    "O4.8.2",
    "P4.8.1",
    "K49",
    "S45",
    "evidence-stale",
    "schema-required",
    "backup-restore-tested",
    "gen-date-order",
    "A.8.13",
    "7.5.1",
    "PR.DS-11",
    "6",
  ])("explain %s in both languages", async (code) => {
    const folder = repository();
    const english = await runCli(folder, ["explain", code, ...day]);
    const chinese = await runCli(folder, ["explain", code, ...day, "--locale", "zh-TW"]);
    expect([english.status, chinese.status]).toEqual([0, 0]);
    expect(english.out).toContain(code);
    expect(chinese.out).toMatch(han);
    expect(`${english.out}${chinese.out}`).not.toMatch(/undefined|\[object/);
  });

  test("explain says why an output is in its state", async () => {
    const { out } = await runCli(repository(), ["explain", "O7.1.1", ...day]);
    expect(out).toContain("evidence/nil.yaml");
    expect(out).toContain("2026-09-30");
  });
});
