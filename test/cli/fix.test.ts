import { chmodSync, existsSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { nilStatement, runCli } from "../support/run-cli.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const right = nilStatement("nil-1").replace("p-1\n", "p-1 # 填表\n");
const wrong = right.replace("date: 2026-09-30", "date: 115/9/30").replace("internal", "內部");
const config = "version: 1\npeople: people.yaml\n";
const person = (id: string, name: string, joined = "2020-01-01") =>
  `  - { id: ${id}, name: ${name}, unit: 資訊室, roles: [general], joined: ${joined} }\n`;
const roster = `version: 1\npeople:\n${person("p-1", "王小明")}${person("p-2", "陳怡")}${person("p-3", "林志豪")}`;

const files = { "isms-evidence.yaml": config, "people.yaml": roster, "evidence/a.yaml": right };
const read = (folder: string, path: string) => readFileSync(join(folder, path), "utf8");

describe("isms-evidence fix", () => {
  test.each(["en", "zh-TW"])("repairs, says what, and has nothing left to do (%s)", async (locale) => {
    const folder = temporaryFolder({ ...files, "evidence/a.yaml": wrong });
    const { status, out, error } = await runCli(folder, ["fix", "--locale", locale]);
    expect([status, error, read(folder, "evidence/a.yaml")]).toEqual([0, "", right]);
    expect(out).toContain("evidence/a.yaml:4:7");
    expect(out.split("\n")).toHaveLength(4);
    expect(await runCli(folder, ["fix"])).toMatchObject({ status: 0, error: "" });
    expect(read(folder, "evidence/a.yaml")).toBe(right);
  });

  test("works without a configuration, as check does, and says so when there is nothing at all", async () => {
    const folder = temporaryFolder({ "evidence/a.yaml": wrong });
    const { status, error } = await runCli(folder, ["fix"]);
    expect([status, read(folder, "evidence/a.yaml")]).toEqual([0, right]);
    expect(error).toContain("baseline");
    expect((await runCli(temporaryFolder(), ["fix"])).error).toContain("isms-evidence init");
    expect((await runCli(folder, ["fix", "--config", "other.yaml"])).error).toContain("other.yaml");
  });

  test("--dry-run prints a patch that does the same, and writes nothing", async () => {
    const folder = temporaryFolder({ ...files, "evidence/a.yaml": wrong });
    const { status, out } = await runCli(folder, ["fix", "--dry-run"]);
    expect([status, read(folder, "evidence/a.yaml")]).toEqual([1, wrong]);
    const { applyPatch } = await import("diff");
    expect(applyPatch(wrong, out)).toBe(right);
    expect(out).toMatch(/^--- a\/evidence\/a\.yaml\n\+\+\+ b\/evidence\/a\.yaml\n@@ -1,8 \+1,8 @@\n/);
  });

  test("--dry-run with nothing to repair is silent and succeeds", async () => {
    expect(await runCli(temporaryFolder(files), ["fix", "--dry-run"])).toMatchObject({ status: 0, out: "" });
  });

  test("the differences are colored on a terminal, and control nothing there", async () => {
    const folder = temporaryFolder({
      ...files,
      "evidence/a.yaml": wrong.replace("115/9/30", "115/9/30 # \u001b[2J\u202e"),
    });
    const { out } = await runCli(folder, ["fix", "--dry-run", "--color"]);
    expect(out).toContain("\u001b[31m-date: 115/9/30");
    expect(out).toContain("\\u001b[2J\\u202e");
    expect(out).not.toContain("\u001b[2J");
  });

  test("what needs a person is counted, and the status is 1", async () => {
    const folder = temporaryFolder({ ...files, "evidence/a.yaml": wrong.replace("unit: 資訊室\n", "") });
    const { status, out } = await runCli(folder, ["fix"]);
    expect(status).toBe(1);
    expect(out).toContain("1 finding left");
    expect(read(folder, "evidence/a.yaml")).toBe(right.replace("unit: 資訊室\n", ""));
  });

  test("only what is named", async () => {
    const folder = temporaryFolder({
      ...files,
      "evidence/a.yaml": wrong,
      "evidence/b.yaml": wrong.replace("nil-1", "b"),
    });
    await runCli(folder, ["fix", "evidence/b.yaml"]);
    expect(read(folder, "evidence/a.yaml")).toBe(wrong);
    expect(read(folder, "evidence/b.yaml")).toBe(right.replace("nil-1", "b"));
  });
});

describe("--tidy", () => {
  const mixed = `# 說明
id: nil-1
# 產出
output: O7.1.1 # 通報
unit: 資訊室

nil: { from: 2026-07-01, to: 2026-09-30, statement: 無, confirmed_by: p-3 }
classification: internal
prepared_by: p-1
date: 2026-09-30
approved_by: p-2
---
${nilStatement("nil-2")}`;

  test("puts the keys of the envelope in their order, each with its comments", async () => {
    const folder = temporaryFolder({ ...files, "evidence/a.yaml": mixed });
    await runCli(folder, ["fix"]);
    expect(read(folder, "evidence/a.yaml")).toBe(mixed);
    const { status } = await runCli(folder, ["fix", "--tidy"]);
    expect([status, read(folder, "evidence/a.yaml")]).toEqual([
      0,
      `# 說明
# 產出
output: O7.1.1 # 通報
id: nil-1
unit: 資訊室

date: 2026-09-30
prepared_by: p-1
approved_by: p-2
classification: internal
nil: { from: 2026-07-01, to: 2026-09-30, statement: 無, confirmed_by: p-3 }
---
${nilStatement("nil-2")}`,
    ]);
    expect((await runCli(folder, ["fix", "--tidy", "--dry-run"])).out).toBe("");
  });

  test("an order that would leave an alias without its anchor stays", async () => {
    const written = right.replace("id: nil-1", "id: &x nil-1").replace("output: O7.1.1\n", "");
    const folder = temporaryFolder({
      ...files,
      "evidence/a.yaml": `${written}output: O7.1.1\nperiod: { from: *x, to: *x }\n`,
    });
    const before = read(folder, "evidence/a.yaml");
    await runCli(folder, ["fix", "--tidy"]);
    const after = read(folder, "evidence/a.yaml");
    expect(after.indexOf("&x")).toBeLessThan(after.indexOf("*x"));
    expect(after.split("\n").sort()).toEqual(before.split("\n").sort());
  });

  test("adds the line for editors where the schema is there for them, and only once", async () => {
    const schema = { ".isms-evidence/schemas/O7.1.1.schema.json": "{}" };
    const folder = temporaryFolder({ ...files, ...schema });
    for (const _ of [1, 2]) await runCli(folder, ["fix", "--tidy"]);
    const line = "# yaml-language-server: $schema=../.isms-evidence/schemas/O7.1.1.schema.json\n";
    expect(read(folder, "evidence/a.yaml")).toBe(line + right);
    expect(read(folder, "people.yaml")).toBe(roster);
  });
});

describe("configuration and roster", () => {
  test("are repaired first, so that the evidence can be", async () => {
    const folder = temporaryFolder({
      "isms-evidence.yaml": config.replace("people:", "poeple:").replace("version: 1", "version: '1'"),
      "people.yaml": roster.replace("2020-01-01", "109/1/1").replace("[general]", "[一般使用者]"),
      "evidence/a.yaml": wrong.replace("p-1 #", "王小明 #"),
    });
    const { status, error, out } = await runCli(folder, ["fix"]);
    expect([status, error]).toEqual([0, ""]);
    expect(read(folder, "isms-evidence.yaml")).toBe(config);
    expect(read(folder, "people.yaml")).toBe(roster);
    expect(read(folder, "evidence/a.yaml")).toBe(right);
    expect(out).toContain("people.yaml:3:");
  });

  test("policies are repaired too, those that come with the program are not", async () => {
    const own = "id: own\ntitle: { zh-TW: 本院, en: Ours }\nextends: baseline\nsources: {}\n";
    const folder = temporaryFolder({
      ...files,
      "isms-evidence.yaml": `${config}policy: own.yaml\n`,
      "own.yaml": own.replace("extends", "extend"),
    });
    const { status, out } = await runCli(folder, ["fix"]);
    expect([status, read(folder, "own.yaml")]).toEqual([0, own]);
    expect(out).toContain("own.yaml:3:1");
  });

  test("what cannot be repaired in them is an error, and nothing is written", async () => {
    const broken = roster.replace("2020-01-01", "109/1/1").replace("unit: 資訊室, ", "");
    const folder = temporaryFolder({ ...files, "people.yaml": broken, "evidence/a.yaml": wrong });
    const { status, error } = await runCli(folder, ["fix"]);
    expect(status).toBe(2);
    expect(error).toContain("people.yaml");
    expect([read(folder, "people.yaml"), read(folder, "evidence/a.yaml")]).toEqual([broken, wrong]);
  });

  test("are not touched when other files are named", async () => {
    const folder = temporaryFolder({ ...files, "people.yaml": roster.replace("2020-01-01", "109/1/1") });
    const { status, error } = await runCli(folder, ["fix", "evidence/a.yaml"]);
    expect(status).toBe(2);
    expect(error).toContain("isms-evidence fix");
    expect((await runCli(folder, ["fix", "people.yaml"])).status).toBe(0);
    expect(read(folder, "people.yaml")).toBe(roster);
  });
});

describe("all files are written, or none", () => {
  test("a read-only file", async () => {
    const folder = temporaryFolder({
      ...files,
      "evidence/a.yaml": wrong,
      "evidence/b.yaml": wrong.replace("nil-1", "b"),
    });
    chmodSync(join(folder, "evidence/b.yaml"), 0o444);
    const { status, error } = await runCli(folder, ["fix"]);
    expect(status).toBe(2);
    expect(error).toContain("evidence/b.yaml");
    expect(read(folder, "evidence/a.yaml")).toBe(wrong);
  });

  test("who may read and run a file stays", async () => {
    const folder = temporaryFolder({ ...files, "evidence/a.yaml": wrong });
    chmodSync(join(folder, "evidence/a.yaml"), 0o640);
    await runCli(folder, ["fix"]);
    expect(statSync(join(folder, "evidence/a.yaml")).mode & 0o777).toBe(0o640);
  });

  test("links are not followed, and nothing outside the root is named", async () => {
    const outside = temporaryFolder({ "a.yaml": wrong });
    const folder = temporaryFolder(files);
    symlinkSync(join(outside, "a.yaml"), join(folder, "evidence/link.yaml"));
    await runCli(folder, ["fix"]);
    expect(read(outside, "a.yaml")).toBe(wrong);
    expect((await runCli(folder, ["fix", "../x.yaml"])).status).toBe(2);
    symlinkSync(outside, join(folder, "more"));
    writeFileSync(join(folder, "isms-evidence.yaml"), `${config}evidence: [evidence, more]\n`);
    await runCli(folder, ["fix"]);
    expect(read(outside, "a.yaml")).toBe(wrong);
    expect(existsSync(join(outside, "a.yaml"))).toBe(true);
  });
});

describe("the reports say what can be repaired", () => {
  const formats = ["pretty", "markdown", "html", "json"].flatMap((name) => ["--format", `${name}=${name}`]);

  test.each(["en", "zh-TW"])("each finding, and how many (%s)", async (locale) => {
    const text = wrong.replace("unit: 資訊室\n", "");
    const folder = temporaryFolder({ ...files, "evidence/a.yaml": text });
    await runCli(folder, ["check", "--as-of", "2026-10-01", "--locale", locale, ...formats]);
    const { findings } = JSON.parse(read(folder, "json"));
    const own = findings.filter(({ path }: { path: string }) => path === "evidence/a.yaml");
    expect(own.map(({ code, fixable }: { code: string; fixable?: true }) => [code, fixable])).toEqual([
      ["schema-required", undefined],
      ["schema-format", true],
      ["schema-value", true],
    ]);
    const mark = locale === "en" ? "can be repaired" : "可自動修正";
    for (const name of ["pretty", "markdown", "html"]) expect(read(folder, name), name).toContain(mark);
    for (const name of ["pretty", "html"]) expect(read(folder, name), name).toContain("isms-evidence fix");
    expect(read(folder, "markdown")).toContain("`isms-evidence fix`");
    // A saved report says so too.
    const saved = await runCli(folder, ["report", "json", "--format", "pretty", "--locale", locale]);
    expect(saved.out).toContain(mark);
  });

  test("a repair that would leave the field invalid is none", async () => {
    const folder = temporaryFolder({
      ...files,
      "evidence/a.yaml": right.replace("unit: 資訊室", "unit: 資訊室\nretention_unti: x"),
    });
    await runCli(folder, ["check", "--as-of", "2026-10-01", "--format", "json=json"]);
    const [finding] = JSON.parse(read(folder, "json")).findings.filter(
      ({ code }: { code: string }) => code === "schema-unknown-key",
    );
    expect(finding).toMatchObject({ params: { suggestion: "retention_until" } });
    expect(finding.fixable).toBeUndefined();
  });
});
