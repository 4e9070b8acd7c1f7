import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { bundle, nilStatement, runCli } from "../support/run-cli.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const day = ["--as-of", "2026-10-01"];
const han = /\p{Script=Han}/u;

function repository(config = "version: 1\n"): string {
  const folder = temporaryFolder({ "isms-evidence.yaml": config, "evidence/nil.yaml": nilStatement("nil-1") });
  return folder;
}

describe("check", () => {
  test("one report on standard output, everything else on standard error", () => {
    const { status, out, error } = runCli(repository(), [...day, "--format", "json"]);
    expect({ status, error }).toEqual({ status: 1, error: "" });
    expect(JSON.parse(out)).toMatchObject({ schemaVersion: 2, asOf: "2026-10-01", conclusion: "fail" });
  });

  test("runs without a configuration, and says what it assumes", () => {
    const folder = temporaryFolder({ "evidence/nil.yaml": nilStatement("nil-1") });
    const { status, out, error } = runCli(folder, [...day, "--format", "json"]);
    expect(status).toBe(1);
    expect(error).toContain("isms-evidence.yaml");
    expect(JSON.parse(out).policy.id).toBe("baseline");
  });

  test("the exit status follows --fail-on", () => {
    const folder = repository();
    const statuses = ["error", "warning", "never"].map((level) => runCli(folder, [...day, "--fail-on", level]).status);
    expect(statuses).toEqual([1, 1, 0]);
    const narrowed = runCli(folder, [...day, "evidence/nil.yaml"]);
    expect(narrowed.status).toBe(1); // its output also needs a drill
  });

  test("formats go to files, renamed into place, beside one on standard output", () => {
    const folder = repository();
    const { out, error } = runCli(folder, [
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

  test("the same input gives the same bytes", () => {
    const folder = repository();
    const runs = [1, 2].map(() => runCli(folder, [...day, "--format", "json"]).out);
    expect(runs[0]).toBe(runs[1]);
  });

  test("a long report arrives whole through a pipe, and a closed pipe is no error", () => {
    const folder = repository();
    const { out } = runCli(folder, [...day, "--format", "json"]);
    expect(out.length).toBeGreaterThan(64 * 1024);
    expect(out.endsWith("}\n")).toBe(true);
    const piped = spawnSync(
      "sh",
      ["-c", `"${process.execPath}" "${bundle}" --as-of 2026-10-01 --format json | head -n 1`],
      {
        cwd: folder,
        encoding: "utf8",
      },
    );
    expect({ out: piped.stdout, error: piped.stderr }).toEqual({ out: "{\n", error: "" });
  });

  test("colours only for a terminal, or when asked for", () => {
    const folder = repository();
    const hasColor = (text: string) => text.includes("\u001b[");
    expect(hasColor(runCli(folder, day).out)).toBe(false);
    expect(hasColor(runCli(folder, day, { env: { FORCE_COLOR: "1" } }).out)).toBe(true);
    expect(hasColor(runCli(folder, [...day, "--no-color"], { env: { FORCE_COLOR: "1" } }).out)).toBe(false);
    expect(hasColor(runCli(folder, day, { env: { FORCE_COLOR: "1", NO_COLOR: "1" } }).out)).toBe(false);
  });

  test("the language: option before configuration before environment", () => {
    const speaksChinese = (folder: string, words: string[], env = {}) =>
      han.test(runCli(folder, [...day, ...words], { env }).error + runCli(folder, [...words, "--help"], { env }).out);
    const folder = repository();
    for (const tag of ["zh", "zh-TW", "zh-Hant", "zh-HK"])
      expect(speaksChinese(folder, ["--locale", tag]), tag).toBe(true);
    for (const tag of ["en", "zh-CN", "zh-Hans", "fr"])
      expect(speaksChinese(folder, ["--locale", tag]), tag).toBe(false);
    expect(speaksChinese(folder, [], { LANG: "zh_TW.UTF-8" })).toBe(true);
    expect(speaksChinese(folder, [], { LANG: "zh_CN.UTF-8" })).toBe(false);
    const chinese = repository("version: 1\nlocale: zh-TW\n");
    expect(runCli(chinese, day).out).toContain("總結");
    expect(runCli(chinese, [...day, "--locale", "en"]).out).toContain("Summary");
  });

  test("text of files reaches the terminal without its control characters", () => {
    const statement = 'statement: "\\e[31m\\a\\r::error::x <script> =cmd"';
    const hostile = nilStatement("nil-1")
      .replace(/statement: [^,]*/, statement)
      .replace("資訊室", '"\\e[2J"');
    const folder = temporaryFolder({
      "isms-evidence.yaml": 'version: 1\norganization: { name: "a\\e]0;title\\a b\\u202e" }\n',
      "evidence/nil.yaml": hostile,
    });
    for (const format of ["pretty", "markdown", "github", "csv", "json"]) {
      const { out } = runCli(folder, [...day, "--format", format]);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
      expect(out.replaceAll("\r\n", "\n"), format).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
    }
  });
});

describe("list and explain", () => {
  test("list says what is checked", () => {
    const folder = repository();
    const lines = (subject: string) => runCli(folder, ["list", subject]).out.trim().split("\n").length;
    expect([lines("tasks"), lines("outputs"), lines("policies")]).toEqual([34, 71, 8]);
    expect(lines("rules")).toBeGreaterThan(150);
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
  ])("explain %s in both languages", (code) => {
    const folder = repository();
    const english = runCli(folder, ["explain", code, ...day]);
    const chinese = runCli(folder, ["explain", code, ...day, "--locale", "zh-TW"]);
    expect([english.status, chinese.status]).toEqual([0, 0]);
    expect(english.out).toContain(code);
    expect(chinese.out).toMatch(han);
    expect(`${english.out}${chinese.out}`).not.toMatch(/undefined|\[object/);
  });

  test("explain tells why an output is in its state", () => {
    const { out } = runCli(repository(), ["explain", "O7.1.1", ...day]);
    expect(out).toContain("evidence/nil.yaml");
    expect(out).toContain("2026-09-30");
  });
});

test("the version is that of the package", () => {
  const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  expect(runCli(temporaryFolder(), ["--version"]).out).toBe(`${version}\n`);
});

test("dist/ alone works, with nothing installed", () => {
  const folder = temporaryFolder({
    "tool/package.json": '{ "type": "module" }',
    "repository/isms-evidence.yaml": "version: 1\n",
    "repository/evidence/nil.yaml": nilStatement("nil-1"),
  });
  cpSync(dirname(bundle), join(folder, "tool/dist"), { recursive: true });
  const words = [join(folder, "tool/dist/cli.js"), ...day, "--format", "json", "--fail-on", "never"];
  const out = execFileSync(process.execPath, words, { cwd: join(folder, "repository"), encoding: "utf8" });
  expect(JSON.parse(out).summary.documents).toBe(1);
});
