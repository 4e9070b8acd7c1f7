import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { loadValidator } from "../../src/evidence/validators.ts";
import { nilStatement, runCli } from "../support/run-cli.ts";
import { repositoryFolder } from "../support/schemas.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const example = fileURLToPath(new URL("examples/city-hospital-gaps/", repositoryFolder));

/** A folder with the saved report of the example with gaps. */
async function saved(): Promise<string> {
  made ??= runCli(example, ["--as-of", "2026-10-01", "--format", "json"]).then(({ out }) => out);
  return temporaryFolder({ "report.json": await made });
}
let made: Promise<string> | undefined;

describe("report", () => {
  test.each([[[]], [["--by", "csf"]], [["evidence/t4-operations"]]])(
    "renders what check renders, with its status (%j)",
    async (options) => {
      const folder = temporaryFolder();
      const formats = ["json", "markdown", "csv", "badge", "github"];
      const into = (place: string) => [
        ...formats.flatMap((format) => ["--format", `${format}=${join(folder, place, format)}`]),
        ...["--locale", "en", "--quiet"],
      ];
      const checked = await runCli(example, ["--as-of", "2026-10-01", ...options, ...into("checked")]);
      const rendered = await runCli(folder, ["report", "checked/json", ...into("rendered")]);
      expect(rendered).toEqual(checked);
      const read = (place: string, format: string) => readFileSync(join(folder, place, format), "utf8");
      for (const format of formats) expect(read("rendered", format) === read("checked", format), format).toBe(true);
      const shown = await runCli(folder, ["report", "checked/json", "--format", "markdown", "--locale", "en"]);
      expect(shown.out).toBe(read("checked", "markdown"));
    },
  );

  test("reads standard input for -, and refuses what is wrong there by that name", async () => {
    const folder = await saved();
    const words = (path: string) => ["report", path, "--format", "markdown"];
    const text = readFileSync(join(folder, "report.json"), "utf8");
    const given = (input: string) => runCli(folder, words("-"), {}, () => 0, 100, input);
    expect(await given(text)).toEqual(await runCli(folder, words("report.json")));
    for (const wrong of ["", text.slice(0, text.length / 2)]) {
      const { status, out, error } = await given(wrong);
      expect([status, out]).toEqual([2, ""]);
      expect(error).toMatch(/^isms-evidence: -:(?:\d+:\d+:)? /);
    }
  });

  test("writes several formats at once", async () => {
    const folder = await saved();
    const words = ["report", "report.json", "--format", "badge=a/badge.svg", "--format", "shields=a/badge.json"];
    const { status, out, error } = await runCli(folder, [...words, "--quiet", "--fail-on", "never"]);
    expect([status, out, error]).toEqual([0, "", ""]);
    expect(readFileSync(join(folder, "a/badge.svg"), "utf8")).toMatch(/^<svg /);
    expect(JSON.parse(readFileSync(join(folder, "a/badge.json"), "utf8")).schemaVersion).toBe(1);
  });

  test("refuses what is cut off, of another version, or changed by hand, and writes nothing", async () => {
    const folder = await saved();
    const text = readFileSync(join(folder, "report.json"), "utf8");
    const refuses = async (content: string, said: RegExp) => {
      writeFileSync(join(folder, "bad.json"), content);
      const { status, out, error } = await runCli(folder, ["report", "bad.json", "--format", "csv"]);
      expect([status, out]).toEqual([2, ""]);
      expect(error).toMatch(said);
      expect(error).not.toContain("    at ");
    };
    await refuses(text.slice(0, text.length / 2), /^isms-evidence: bad\.json:\d+:\d+: /);
    await refuses(text.replace('"schemaVersion": 2', '"schemaVersion": 1'), /bad\.json: .*1.*2/);
    await refuses(text.replace(/"lacking":\d+/, '"lacking":0'), /bad\.json:\d+:\d+: .*\/summary\/tasks\/lacking/);
    await refuses(text.replace(/"severity":"error"/, '"severity":"fatal"'), /\n {2}bad\.json:\d+:\d+: /);
  });

  test("needs one report that can be read", async () => {
    const folder = temporaryFolder({ "a.json": "{}" });
    for (const words of [["report"], ["report", "a.json", "b.json"], ["report", "nowhere.json"], ["report", "."]]) {
      expect((await runCli(folder, words)).status).toBe(2);
    }
    expect((await runCli(folder, ["report", "a.json", "--as-of", "2026-10-01"])).status).toBe(2);
    expect((await runCli(folder, ["report", "a.json", "--format", "xml"])).error).toContain("shields");
  });
});

describe("merge", () => {
  test("puts reports into one, and says which are unknown", async () => {
    const folder = await saved();
    const words = ["merge", "hospital=report.json", "--format", "json"];
    const now = await runCli(folder, [...words, "--as-of", "2026-10-09"]);
    expect(now.status).toBe(1);
    expect(JSON.parse(now.out)).toMatchObject({
      asOf: "2026-10-09",
      conclusion: "fail",
      repositories: [{ name: "hospital", state: "fail", asOf: "2026-10-01" }],
    });
    const later = await runCli(folder, [...words, "--as-of", "2026-10-10", "--fail-on", "never"]);
    expect(later.status).toBe(0);
    expect(JSON.parse(later.out).repositories).toMatchObject([{ state: "unknown", reason: "too-old" }]);
  });

  test("passes when every repository does", async () => {
    const folder = temporaryFolder({ "evidence/nil.yaml": nilStatement("a") });
    await runCli(folder, ["--format", "json=a=b.json", "--as-of", "2026-10-01"]);
    const { status, out } = await runCli(folder, ["merge", "a=b.json", "--as-of", "2026-10-01", "--locale", "zh-TW"]);
    expect(status).toBe(1);
    // A file name may contain the separator of name and path.
    expect(out).toContain("a=b.json");
  });

  test.each([
    ["one that is cut off", "{", "unreadable"],
    ["one of another version", '{"schemaVersion":1}', "other-version"],
    ["one whose figures disagree", null, "unreadable"],
  ])("%s is unknown, and the others are merged", async (_, text, reason) => {
    const folder = await saved();
    const whole = readFileSync(join(folder, "report.json"), "utf8");
    writeFileSync(join(folder, "b.json"), text ?? whole.replace(/"lacking":\d+/, '"lacking":1'));
    const words = ["merge", "a=report.json", "b=b.json", "--as-of", "2026-10-02", "--format", "json"];
    const { status, out, error } = await runCli(folder, words);
    expect(status).toBe(1);
    expect(error).toContain("b.json");
    expect(JSON.parse(out).repositories).toMatchObject([
      { name: "a", state: "fail" },
      { name: "b", state: "unknown", reason },
    ]);
    expect((await loadValidator("roll-up")).validate(JSON.parse(out))).toBe(null);
  });

  test("refuses reports that cannot be read, and one repository twice", async () => {
    const folder = await saved();
    for (const words of [
      ["merge"],
      ["merge", "report.json", "nowhere.json"],
      ["merge", "report.json", "report.json"],
      ["merge", "a=report.json", "a=report.json"],
      ["merge", "report.json", "--as-of", "2026-02-30"],
      ["merge", "report.json", "--format", "badge"],
      ["merge", "report.json", "--config", "x"],
    ]) {
      const { status, out } = await runCli(folder, words);
      expect([status, out], words.join(" ")).toEqual([2, ""]);
    }
  });
});

test("--trend plots a line from earlier reports; a broken one is reported and omitted", async () => {
  const saved = readFileSync(new URL("../../examples/city-hospital/report.json", import.meta.url), "utf8");
  const earlier = saved.replace('"asOf": "2026-10-01"', '"asOf": "2026-07-01"');
  const folder = temporaryFolder({ "report.json": saved, "old/a.json": earlier, "old/b.json": "{", "old/c.txt": "" });
  const asked = ["report", "report.json", "--format", "html=page.html"];
  const { status, error } = await runCli(folder, [...asked, "--trend", "old"]);
  expect([status, error]).toEqual([0, expect.stringContaining("old/b.json")]);
  const page = readFileSync(`${folder}/page.html`, "utf8");
  expect(page).toContain('class="line good"');
  expect(page).toContain("2026-07-01 to 2026-10-01");
  expect((await runCli(folder, [...asked, "--trend", "none"])).status).toBe(2);
});

test.runIf(process.platform === "linux")(
  "a place where nothing can be created is reported, not retried forever",
  async () => {
    const saved = readFileSync(new URL("../../examples/city-hospital/report.json", import.meta.url), "utf8");
    const folder = temporaryFolder({ "report.json": saved });
    const { status, error } = await runCli(folder, ["report", "report.json", "--format", "html=/proc/none/page.html"]);
    expect([status, error]).toEqual([2, expect.stringContaining("/proc/none/page.html")]);
  },
);
