import { describe, expect, test } from "vitest";
import { git } from "../support/git.ts";
import { historySays, reportOf, restoreTests, type ScriptedCommit, scriptedRepository } from "./repository.ts";

const path = "evidence/restore.yaml";
const backdated = { "RT-1": "2026-01-02", "RT-2": "2026-02-02" };
/** Of which the history says that RT-2 is backdated. */
const before: readonly ScriptedCommit[] = [
  { day: "2026-01-02", files: { [path]: restoreTests("a", { "RT-1": "2026-01-02" }) } },
  { day: "2026-05-02", files: { [path]: restoreTests("a", backdated) } },
];

/** What the history says anew of such commits after those of {@link before}, says no more, and says in all. */
async function changeSays(
  ...commits: readonly ScriptedCommit[]
): Promise<Readonly<Record<"added" | "fixed" | "all", string[]>>> {
  const folder = scriptedRepository([...before, ...commits]);
  const base = git(folder, "rev-parse", `HEAD~${commits.length}`);
  const report = await reportOf(folder, "--base", base, "--scope", "changed");
  const { added = [], fixed = [] } = report.comparison?.findings ?? {};
  return { added: historySays({ findings: added }), fixed: historySays({ findings: fixed }), all: historySays(report) };
}

describe("a change is blamed for what its own commits did", () => {
  test.each<[string, readonly ScriptedCommit[], readonly string[]]>([
    ["for nothing, where it is honest", [{ day: "2026-06-02", files: { "README.md": "x" } }], []],
    [
      "for a date that it backdated",
      [{ day: "2026-06-02", files: { [path]: restoreTests("a", { ...backdated, "RT-3": "2026-03-03" }) } }],
      ["history-date-backdated RT-3"],
    ],
    [
      "for a clock, where all files are as they were",
      [{ day: "2026-01-20", files: { "README.md": "x" } }],
      ["history-commit-dates -"],
    ],
    [
      "for what it added and deleted again",
      [
        { day: "2026-06-02", files: { "evidence/b.yaml": restoreTests("b", { "RT-9": "2026-06-01" }) } },
        { day: "2026-06-03", files: { "evidence/b.yaml": null } },
      ],
      ["history-evidence-deleted -"],
    ],
  ])("%s", async (_name, commits, expected) => {
    const { added, all } = await changeSays(...commits);
    expect(added).toEqual(expected);
    expect(all).toEqual(expect.arrayContaining(["history-date-backdated RT-2", ...expected]));
  });

  test("and is thanked for what it put right", async () => {
    const corrected = restoreTests("a", { "RT-1": "2026-01-02", "RT-2": "2026-04-30" });
    const said = await changeSays({ day: "2026-05-03", files: { [path]: corrected } });
    expect(said).toEqual({ added: [], fixed: ["history-date-backdated RT-2"], all: [] });
  });
});
