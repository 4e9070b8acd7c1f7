import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { git } from "../support/git.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { historySays, reportOf, restoreTests, scriptedRepository, writeIn } from "./repository.ts";

const path = "evidence/restore.yaml";

describe("the event date and the commit that first brought it", () => {
  test("agree when the work was done shortly before", async () => {
    const folder = scriptedRepository([
      { day: "2026-01-02", files: { [path]: restoreTests("a", { "RT-1": "2026-01-02" }) } },
      { day: "2026-03-12", files: { [path]: restoreTests("a", { "RT-1": "2026-01-02", "RT-2": "2026-03-10" }) } },
    ]);
    const report = await reportOf(folder);
    expect(historySays(report)).toEqual([]);
    const states = report.rules.filter(({ id }) => id.startsWith("history-date-")).map(({ state }) => state);
    expect(states).toEqual(["met", "met"]);
  });

  test("do not when the day had not come yet", async () => {
    const folder = scriptedRepository([
      { day: "2026-01-02", files: { [path]: restoreTests("a", { "RT-1": "2026-01-02", "RT-2": "2026-01-05" }) } },
    ]);
    const report = await reportOf(folder);
    expect(historySays(report)).toEqual(["history-date-after-commit RT-2"]);
    const finding = report.findings.find(({ record }) => record === "RT-2");
    expect(finding).toMatchObject({ path, pointer: "/records/1/ended_at", severity: "warning" });
    expect(finding?.line).toBeGreaterThan(20);
  });

  test("do not when the date appears long afterwards", async () => {
    const folder = scriptedRepository([
      { day: "2026-01-02", files: { [path]: restoreTests("a", { "RT-1": "2026-01-02" }) } },
      { day: "2026-03-12", files: { [path]: restoreTests("a", { "RT-1": "2026-01-02", "RT-2": "2026-02-09" }) } },
      { day: "2026-05-12", files: { [path]: restoreTests("a", { "RT-1": "2026-01-02", "RT-2": "2026-02-11" }) } },
    ]);
    expect(historySays(await reportOf(folder))).toEqual(["history-date-backdated RT-2"]);
  });

  test("are not compared for work before the history begins", async () => {
    const files = { [path]: restoreTests("a", { "RT-1": "2025-03-01" }) };
    const report = await reportOf(scriptedRepository([{ day: "2026-01-02", files }]));
    expect(historySays(report)).toEqual([]);
  });

  test("are not compared before anything is committed", async () => {
    const folder = scriptedRepository([{ day: "2026-01-02", files: { "evidence/x.yaml": "a: 1\n" } }]);
    writeIn(folder, { [path]: restoreTests("a", { "RT-1": "2026-01-02" }) });
    expect(historySays(await reportOf(folder))).toEqual([]);
  });

  test("are followed through files that are moved and split", async () => {
    const both = restoreTests("a", { "RT-1": "2026-01-02", "RT-2": "2026-01-02" });
    const [one, other] = [restoreTests("a", { "RT-1": "2026-01-02" }), restoreTests("b", { "RT-2": "2026-01-02" })];
    const folder = scriptedRepository([
      { day: "2026-01-02", files: { [path]: both } },
      { day: "2026-06-02", files: { [path]: null, "evidence/2026/moved.yaml": both } },
      { day: "2026-09-02", files: { "evidence/2026/moved.yaml": one, "evidence/2026/other.yaml": other } },
    ]);
    expect(historySays(await reportOf(folder))).toEqual([]);
  });

  test("are not fooled by a clock that was set back", async () => {
    const folder = scriptedRepository([
      { day: "2026-01-02", files: { [path]: restoreTests("a", { "RT-1": "2026-01-02" }) } },
      { day: "2026-06-02", files: { "README.md": "later" } },
      { day: "2026-02-10", files: { [path]: restoreTests("a", { "RT-1": "2026-01-02", "RT-2": "2026-02-09" }) } },
    ]);
    expect(historySays(await reportOf(folder))).toContain("history-date-backdated RT-2");
  });
});

describe("a history that cannot be used", () => {
  test("is said to be, and judges nothing", async () => {
    const folder = scriptedRepository([
      { day: "2026-01-02", files: { [path]: restoreTests("a", { "RT-1": "2026-01-02", "RT-2": "2026-01-05" }) } },
      { day: "2026-01-03", files: { "README.md": "later" } },
    ]);
    const clone = join(temporaryFolder(), "clone");
    git(folder, "clone", "-q", "--depth=1", `file://${folder}`, clone);
    const report = await reportOf(clone);
    expect(historySays(report)).toEqual(["history-not-judged shallow"]);
    const rule = report.rules.find(({ id }) => id === "history-date-after-commit");
    expect(rule).toMatchObject({ state: "not-evaluated", lacking: ["git"] });
  });

  test("is one that is not there", async () => {
    const folder = temporaryFolder({ [path]: restoreTests("a", { "RT-1": "2026-01-02" }) });
    expect(historySays(await reportOf(folder))).toEqual(["history-not-judged no-repository"]);
  });
});
