import { describe, expect, test } from "vitest";
import { checkProject } from "../../src/check/check.ts";
import { loadProject } from "../../src/check/load-project.ts";
import type { MergedPull, PullRecord, ReadPulls } from "../../src/model/approvals.ts";
import { pullsOf } from "../../src/trust/pulls.ts";
import { git } from "../support/git.ts";
import { historySays, restoreTests, type ScriptedCommit, scriptedRepository } from "./repository.ts";

const roster = `version: 1
people:
  - { id: p-1, name: 林, unit: 資訊室, roles: [it], joined: 2020-01-01, github: lin, identities: [{ email: lin@example.org }] }
  - { id: p-2, name: 陳, unit: 資訊室, roles: [manager], joined: 2020-01-01, github: chen, identities: [{ github: chen-2 }] }
`;
const path = "evidence/a.yaml";
const said = { "RT-1": "2026-01-02" };
const beginning: ScriptedCommit = {
  day: "2026-01-02",
  files: {
    "isms-evidence.yaml": "version: 1\nevidence: [evidence]\npeople: people.yaml\npolicy: [baseline, trust]\n",
    "people.yaml": roster,
  },
};
const evidence = (more: Partial<ScriptedCommit> = {}): ScriptedCommit => {
  return { day: "2026-01-03", files: { [path]: restoreTests("a", said) }, ...more };
};

const elsewhere = "e".repeat(40);
const pull = (head: string, ...approvals: [login: string, commit: string][]): MergedPull => {
  return { number: 7, head, approvals: approvals.map(([login, commit]) => ({ login, commit })) };
};
/** A forge that knows this of every commit that is asked for. */
const knowing = (pulls: (commit: string) => readonly MergedPull[] | "open"): ReadPulls => {
  return async (commits): Promise<PullRecord> => {
    const known = commits.map((commit) => [commit, pulls(commit)] as const);
    const merged = known.flatMap(([commit, found]) => (found === "open" ? [] : [[commit, found] as const]));
    return {
      merged: new Map(merged),
      open: new Set(known.flatMap(([commit, found]) => (found === "open" ? [commit] : []))),
      problem: null,
    };
  };
};
const failing = (problem: PullRecord["problem"]): ReadPulls => {
  return async () => ({ merged: new Map(), open: new Set(), problem });
};

async function says(folder: string, readPulls?: ReadPulls): Promise<string[]> {
  const report = await checkProject(await loadProject({ folder }), { asOf: "2026-11-30", readPulls });
  return historySays(report)
    .filter((finding) => /approv/.test(finding))
    .map((finding) => finding.replace("identity-", ""));
}

describe("by the pull request that brought the commit", () => {
  test.each<[string, ReadPulls, string[]]>([
    ["the approver approved it", knowing((commit) => [pull(commit, ["chen", commit])]), []],
    ["with another account", knowing((commit) => [pull(commit, ["chen-2", commit])]), []],
    ["what was squashed", knowing(() => [pull(elsewhere, ["chen", elsewhere])]), []],
    ["another one of several", knowing((commit) => [pull(commit), pull(commit, ["chen", commit])]), []],
    ["it is still open", knowing(() => "open"), []],
    ["no forge can be asked", async () => null, ["approval-recorded -"]],
    ["somebody else did", knowing((commit) => [pull(commit, ["lin", commit])]), ["approver-reviewed a"]],
    ["somebody unknown did", knowing((commit) => [pull(commit, ["guest", commit])]), ["approver-reviewed a"]],
    ["nobody did", knowing((commit) => [pull(commit)]), ["approver-reviewed a"]],
    [
      "an older commit was approved",
      knowing(() => [pull("d".repeat(40), ["chen", elsewhere])]),
      ["approver-reviewed a"],
    ],
    ["there is none", knowing(() => []), ["approval-recorded -"]],
    ["the token may not read it", failing("permission"), ["approval-recorded -"]],
    ["the rate is limited", failing("rate-limit"), ["approval-recorded -"]],
  ])("%s", async (_name, readPulls, expected) => {
    expect(await says(scriptedRepository([beginning, evidence()]), readPulls)).toEqual(expected);
  });

  test("an approval of the commit before the last change of content does not count; one of a later commit does", async () => {
    const changed = evidence({ day: "2026-01-04", files: { [path]: restoreTests("a", said, { lost: 2 }) } });
    const folder = scriptedRepository([beginning, evidence(), changed, { day: "2026-01-05", files: { "b.md": "x" } }]);
    const [last, before] = ["HEAD", "HEAD~2"].map((revision) => git(folder, "rev-parse", revision)) as [string, string];
    expect(
      await says(
        folder,
        knowing(() => [pull(elsewhere, ["chen", last])]),
      ),
    ).toEqual([]);
    expect(
      await says(
        folder,
        knowing(() => [pull(elsewhere, ["chen", before])]),
      ),
    ).toEqual(["approver-reviewed a"]);
  });

  test("says more than the message, in which anybody can write anything", async () => {
    const message = "x\n\nApproved-by: 陳 <@chen>";
    const folder = scriptedRepository([beginning, evidence({ message })]);
    expect(await says(folder)).toEqual([]);
    expect(
      await says(
        folder,
        knowing((commit) => [pull(commit, ["lin", commit])]),
      ),
    ).toEqual(["approver-reviewed a"]);
  });

  test("is asked for by the merge, once for all its commits", async () => {
    const commit = (id: string, ...parents: string[]) => ({ id, parents }) as never;
    const commits = [commit("a"), commit("b", "a"), commit("c", "b"), commit("m", "a", "c")];
    const asked: (readonly string[])[] = [];
    const readPulls: ReadPulls = async (wanted) => {
      asked.push(wanted);
      return { merged: new Map(wanted.map((one) => [one, [pull(one)]])), open: new Set(), problem: null };
    };
    const found = await pullsOf([...commits, commit("n", "m")], ["c", "b", "a"], readPulls);
    // The newest commit may be a merge that a forge made for a test: its commits are asked for one by one.
    await pullsOf(commits, ["c", "b"], readPulls);
    expect(asked).toEqual([
      ["m", "a"],
      ["c", "b"],
    ]);
    expect([...(found?.merged ?? [])].map(([id, [one]]) => `${id} ${one?.head}`)).toEqual(["c m", "b m", "a a"]);
  });
});

describe("by the last lines of messages", () => {
  test.each<[string, string, string[]]>([
    ["the approver reviewed it", "x\n\nApproved-by: @chen", []],
    ["somebody else did", "x\n\nReviewed-by: Lin <lin@example.org>", ["approver-reviewed a"]],
    ["somebody unknown did", "x\n\nReviewed-by: guest", ["approval-recorded -"]],
    ["nobody did", "x", ["approval-recorded -"]],
  ])("%s", async (_name, message, expected) => {
    expect(await says(scriptedRepository([beginning, evidence({ message })]))).toEqual(expected);
  });
});
