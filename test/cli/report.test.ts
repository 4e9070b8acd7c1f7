import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { nilStatement, runCli } from "../support/run-cli.ts";
import { repositoryFolder } from "../support/schemas.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const example = new URL("examples/city-hospital-gaps/", repositoryFolder).pathname;

/** A folder with the saved report of the example with gaps. */
function saved(...options: readonly string[]): string {
  const folder = temporaryFolder({});
  const path = join(folder, "report.json");
  const checked = runCli(example, ["--as-of", "2026-10-01", "--format", `json=${path}`, "--quiet", ...options]);
  expect(checked.status, checked.error).toBe(1);
  return folder;
}

describe("report", () => {
  test.each([[[]], [["--by", "csf"]], [["evidence/t4-operations"]]])(
    "draws what check draws, with its status (%j)",
    (options) => {
      const folder = saved(...options);
      for (const format of ["markdown", "csv", "json", "badge", "github"]) {
        const checked = runCli(example, ["--as-of", "2026-10-01", "--format", format, "--locale", "en", ...options]);
        const drawn = runCli(folder, ["report", "report.json", "--format", format, "--locale", "en"]);
        expect(drawn.error).toBe("");
        expect([drawn.out === checked.out, drawn.status]).toEqual([true, checked.status]);
      }
    },
  );

  test("writes several formats at once", () => {
    const folder = saved();
    const words = ["report", "report.json", "--format", "badge=a/badge.svg", "--format", "shields=a/badge.json"];
    const { status, out, error } = runCli(folder, [...words, "--quiet", "--fail-on", "never"]);
    expect([status, out, error]).toEqual([0, "", ""]);
    expect(readFileSync(join(folder, "a/badge.svg"), "utf8")).toMatch(/^<svg /);
    expect(JSON.parse(readFileSync(join(folder, "a/badge.json"), "utf8")).schemaVersion).toBe(1);
  });

  test("refuses what is cut off, of another version, or changed by hand, and writes nothing", () => {
    const folder = saved();
    const text = readFileSync(join(folder, "report.json"), "utf8");
    const refuses = (content: string, said: RegExp) => {
      writeFileSync(join(folder, "bad.json"), content);
      const { status, out, error } = runCli(folder, ["report", "bad.json", "--format", "csv"]);
      expect([status, out]).toEqual([2, ""]);
      expect(error).toMatch(said);
      expect(error).not.toContain("    at ");
    };
    refuses(text.slice(0, text.length / 2), /^isms-evidence: bad\.json:\d+:\d+: /);
    refuses(text.replace('"schemaVersion": 1', '"schemaVersion": 2'), /bad\.json: .*2.*1/);
    refuses(text.replace(/"lacking": \d+/, '"lacking": 0'), /bad\.json:\d+:\d+: .*\/summary\/tasks\/lacking/);
    refuses(text.replace(/"severity": "error"/, '"severity": "fatal"'), /\n {2}bad\.json:\d+:\d+: /);
  });

  test("needs one report that can be read", () => {
    const folder = temporaryFolder({ "a.json": "{}" });
    for (const words of [["report"], ["report", "a.json", "b.json"], ["report", "nowhere.json"], ["report", "."]]) {
      expect(runCli(folder, words).status).toBe(2);
    }
    expect(runCli(folder, ["report", "a.json", "--as-of", "2026-10-01"]).status).toBe(2);
    expect(runCli(folder, ["report", "a.json", "--format", "xml"]).error).toContain("shields");
  });
});

describe("merge", () => {
  test("puts reports into one, and says which are unknown", () => {
    const folder = saved();
    const words = ["merge", "hospital=report.json", "--format", "json"];
    const now = runCli(folder, [...words, "--as-of", "2026-10-09"]);
    expect(now.status).toBe(1);
    expect(JSON.parse(now.out)).toMatchObject({
      asOf: "2026-10-09",
      conclusion: "fail",
      repositories: [{ name: "hospital", state: "fail", asOf: "2026-10-01" }],
    });
    const later = runCli(folder, [...words, "--as-of", "2026-10-10", "--fail-on", "never"]);
    expect(later.status).toBe(0);
    expect(JSON.parse(later.out).repositories).toMatchObject([{ state: "unknown", reason: "too-old" }]);
  });

  test("passes when every repository does", () => {
    const folder = temporaryFolder({ "evidence/nil.yaml": nilStatement("a") });
    runCli(folder, ["--format", "json=a=b.json", "--as-of", "2026-10-01"]);
    const { status, out } = runCli(folder, ["merge", "a=b.json", "--as-of", "2026-10-01", "--locale", "zh-TW"]);
    expect(status).toBe(1);
    // A file name may contain the separator of name and path.
    expect(out).toContain("a=b.json");
  });

  test("refuses reports that cannot be read, and one repository twice", () => {
    const folder = saved();
    for (const words of [
      ["merge"],
      ["merge", "report.json", "nowhere.json"],
      ["merge", "report.json", "report.json"],
      ["merge", "a=report.json", "a=report.json"],
      ["merge", "report.json", "--as-of", "2026-02-30"],
      ["merge", "report.json", "--format", "badge"],
      ["merge", "report.json", "--config", "x"],
    ]) {
      const { status, out } = runCli(folder, words);
      expect([status, out], words.join(" ")).toEqual([2, ""]);
    }
  });
});

test("--trend draws a line from earlier reports; one that is broken is told and left out", () => {
  const saved = readFileSync(new URL("../../examples/city-hospital/report.json", import.meta.url), "utf8");
  const earlier = saved.replace('"asOf": "2026-10-01"', '"asOf": "2026-07-01"');
  const folder = temporaryFolder({ "report.json": saved, "old/a.json": earlier, "old/b.json": "{", "old/c.txt": "" });
  const asked = ["report", "report.json", "--format", "html=page.html"];
  const { status, error } = runCli(folder, [...asked, "--trend", "old"]);
  expect([status, error]).toEqual([0, expect.stringContaining("old/b.json")]);
  const page = readFileSync(`${folder}/page.html`, "utf8");
  expect(page).toContain('class="line good"');
  expect(page).toContain('<time datetime="2026-07-01">');
  expect(runCli(folder, [...asked, "--trend", "none"]).status).toBe(2);
});

test.runIf(process.platform === "linux")("a place where nothing can be made is told and not tried for ever", () => {
  const saved = readFileSync(new URL("../../examples/city-hospital/report.json", import.meta.url), "utf8");
  const folder = temporaryFolder({ "report.json": saved });
  const { status, error } = runCli(folder, ["report", "report.json", "--format", "html=/proc/none/page.html"]);
  expect([status, error]).toEqual([2, expect.stringContaining("/proc/none/page.html")]);
});
