import { rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { git } from "../support/git.ts";
import {
  commitOn,
  historySays,
  type RestoreOptions,
  reportOf,
  restoreTests,
  type ScriptedCommit,
  scriptedRepository,
  writeIn,
} from "./repository.ts";

const path = "evidence/restore.yaml";
const one = { "RT-1": "2026-01-02" };
const approvedAt = "2026-01-04";
const says = async (folder: string, ...words: string[]) => historySays(await reportOf(folder, ...words));
const commit = (day: string, files: ScriptedCommit["files"], more: Partial<ScriptedCommit> = {}): ScriptedCommit => {
  return { day, files, ...more };
};

describe("does not get rid of a version", () => {
  test.each<[string, readonly ScriptedCommit[], readonly string[]]>([
    [
      "by deleting it and adding it again, with other results",
      [
        commit("2026-01-05", { [path]: restoreTests("a", one, { approvedAt }) }),
        commit("2026-01-09", { [path]: null }),
        commit("2026-01-10", { [path]: restoreTests("a", one, { approvedAt, lost: 3 }) }),
      ],
      ["history-changed-after-approval a"],
    ],
    [
      "by another id",
      [
        commit("2026-01-05", { [path]: restoreTests("a", one, { approvedAt }) }),
        commit("2026-01-09", { [path]: restoreTests("a2", one, { approvedAt, lost: 3 }) }),
      ],
      ["history-changed-after-approval a2"],
    ],
    [
      "by another file on the same day",
      [
        commit("2026-01-05", { [path]: restoreTests("a", one, { approvedAt }) }),
        commit("2026-01-09", { [path]: null, "evidence/2.yaml": restoreTests("a", one, { approvedAt, lost: 3 }) }),
      ],
      ["history-changed-after-approval a"],
    ],
  ])("%s", async (_name, commits, expected) => {
    expect(await says(scriptedRepository(commits))).toEqual(expected);
  });
});

describe("does not renew a date", () => {
  const lost = 1.253;
  const at = (day: string, more: RestoreOptions = {}) => ({
    [path]: restoreTests("a", { "RT-1": day }, { lost, ...more }),
  });
  test.each<[string, readonly ScriptedCommit[], readonly string[]]>([
    [
      "by another day for the same results, in two steps",
      [
        commit("2026-01-05", at("2026-01-02")),
        commit("2026-05-03", { [path]: restoreTests("a", { "RT-1": "2026-05-02" }, { lost }).replace("相符", "一致") }),
        commit("2026-05-04", at("2026-05-02")),
      ],
      ["history-results-repeated RT-1"],
    ],
    [
      "with other results in between",
      [
        commit("2026-01-05", at("2026-01-02")),
        commit("2026-05-02", at("2026-01-02", { lost: 0 })),
        commit("2026-05-03", at("2026-05-02", { lost: 0 })),
        commit("2026-05-04", at("2026-05-02")),
      ],
      ["history-results-repeated RT-1"],
    ],
    [
      "by deleting the file and adding it again",
      [
        commit("2026-01-05", at("2026-01-02")),
        commit("2026-05-02", { [path]: null }),
        commit("2026-05-03", at("2026-05-02")),
      ],
      ["history-results-repeated RT-1"],
    ],
    [
      "while a correction of the day is fine",
      [commit("2026-01-05", at("2026-01-02")), commit("2026-01-09", at("2026-01-03"))],
      [],
    ],
  ])("%s", async (_name, commits, expected) => {
    expect(await says(scriptedRepository(commits))).toEqual(expected);
  });
});

describe("does not use an approval again", () => {
  const at = (more: RestoreOptions) => ({ [path]: restoreTests("a", one, more) });
  test.each<[string, readonly ScriptedCommit[], readonly string[]]>([
    [
      "that was taken away for the time of the change",
      [
        commit("2026-01-05", at({ approvedAt })),
        commit("2026-05-02", at({ lost: 3 })),
        commit("2026-05-03", at({ lost: 3, approvedAt })),
      ],
      ["history-changed-after-approval a"],
    ],
    [
      "of a day long before the change, which is written with it",
      [commit("2026-01-05", at({ approvedAt })), commit("2026-05-03", at({ lost: 3, approvedAt: "2026-01-09" }))],
      ["history-changed-after-approval a"],
    ],
    [
      "while a new one with the change is fine",
      [commit("2026-01-05", at({ approvedAt })), commit("2026-05-03", at({ lost: 3, approvedAt: "2026-05-03" }))],
      [],
    ],
  ])("%s", async (_name, commits, expected) => {
    expect(await says(scriptedRepository(commits))).toEqual(expected);
  });
});

test("does not shorten a retention to delete", async () => {
  const kept = (until: string) => ({
    [path]: restoreTests("a", one).replace("classification", `retention_until: ${until}\nclassification`),
  });
  const commits = [
    commit("2026-01-05", { ...kept("2029-12-31"), "evidence/b.yaml": restoreTests("b", { "RT-2": "2026-01-03" }) }),
    commit("2026-05-02", kept("2026-05-02")),
    commit("2026-05-03", { [path]: null }),
  ];
  expect(await says(scriptedRepository(commits))).toEqual(["history-evidence-deleted -"]);
});

describe("is not helped by how files are kept", () => {
  test.each<[string, (folder: string) => void]>([
    [
      "a link in place of the file",
      (folder) => {
        rmSync(join(folder, path));
        writeIn(folder, { "evidence/x/real.yaml": restoreTests("a", one, { approvedAt, lost: 3 }) });
        symlinkSync("x/real.yaml", join(folder, path));
      },
    ],
    [
      "a name in other letters",
      (folder) => {
        git(folder, "mv", path, "evidence/RESTORE.yaml");
        writeIn(folder, { "evidence/RESTORE.yaml": restoreTests("a", one, { approvedAt, lost: 3 }) });
      },
    ],
    [
      "attributes and a mailmap",
      (folder) =>
        writeIn(folder, {
          ".gitattributes": "*.yaml text eol=crlf ident -diff\n",
          ".mailmap": "Chen <chen@example.org> <lin@example.org>\n",
          [path]: restoreTests("a", one, { approvedAt, lost: 3 }),
        }),
    ],
  ])("by %s", async (_, change) => {
    const folder = scriptedRepository([commit("2026-01-05", { [path]: restoreTests("a", one, { approvedAt }) })]);
    change(folder);
    commitOn(folder, "2026-05-03");
    expect(await says(folder)).toEqual(["history-changed-after-approval a"]);
  });
});

describe("cannot take a place in time and fill it in later", () => {
  test.each<[string, readonly ScriptedCommit[], readonly string[]]>([
    [
      "with measured results",
      [
        commit("2026-01-03", { [path]: restoreTests("a", one) }),
        commit("2026-03-03", { [path]: restoreTests("a", one, { lost: 1.253 }) }),
      ],
      ["history-values-late RT-1"],
    ],
    [
      "while a correction soon afterwards is fine",
      [
        commit("2026-01-03", { [path]: restoreTests("a", one) }),
        commit("2026-01-09", { [path]: restoreTests("a", one, { lost: 1.253 }) }),
      ],
      [],
    ],
    [
      "and a result that says little may be",
      [
        commit("2026-01-03", { [path]: restoreTests("a", one) }),
        commit("2026-03-03", { [path]: restoreTests("a", one, { lost: 2 }) }),
      ],
      [],
    ],
    [
      "while a later text beside the same values is fine",
      [
        commit("2026-01-03", { [path]: restoreTests("a", one, { lost: 1.253 }) }),
        commit("2026-03-03", { [path]: restoreTests("a", one, { lost: 1.253 }).replace("相符", "一致") }),
      ],
      [],
    ],
  ])("%s", async (_name, commits, expected) => {
    expect(await says(scriptedRepository(commits))).toEqual(expected);
  });
});

describe("cannot say that a side branch knew it all along", () => {
  /** A branch that leaves the main line early, and comes back after the main line went on. */
  async function merged(day: string, event: string): Promise<string[]> {
    const folder = scriptedRepository([
      commit("2026-01-05", { [path]: restoreTests("a", one) }),
      commit("2026-06-05", { "README.md": "x" }),
    ]);
    git(folder, "checkout", "-q", "-b", "side", "HEAD~1");
    writeFileSync(join(folder, "evidence/b.yaml"), restoreTests("b", { "RT-9": event }));
    commitOn(folder, day);
    git(folder, "checkout", "-q", "main");
    commitOn(folder, "2026-06-10", "merge", "-q", "--no-ff", "-m", "merge", "side");
    return says(folder);
  }

  test("with a clock that was set back", async () => {
    expect(await merged("2026-02-10", "2026-02-09")).toEqual(["history-date-backdated RT-9"]);
  });

  test("and is believed when the branch was short", async () => {
    expect(await merged("2026-06-09", "2026-06-08")).toEqual([]);
  });

  test("and a merge later does not make a date that had not come right", async () => {
    expect(await merged("2026-06-01", "2026-06-05")).toEqual(["history-date-after-commit RT-9"]);
  });
});

describe("cannot have a merge do it", () => {
  /** The main line gets another document and another result, which the side branch does not have; then both are merged. */
  function parted(): string {
    const folder = scriptedRepository([
      commit("2026-01-05", { [path]: restoreTests("a", one, { approvedAt }) }),
      commit("2026-01-06", { [path]: restoreTests("a", one, { approvedAt: "2026-01-06", lost: 2 }) }),
      commit("2026-01-07", { "evidence/b.yaml": restoreTests("b", { "RT-2": "2026-01-06" }) }),
    ]);
    git(folder, "checkout", "-q", "-b", "side", "HEAD~2");
    writeFileSync(join(folder, "README.md"), "x");
    commitOn(folder, "2026-01-08");
    return folder;
  }

  test("an honest merge says nothing", async () => {
    const folder = parted();
    git(folder, "checkout", "-q", "main");
    commitOn(folder, "2026-01-09", "merge", "-q", "--no-ff", "-m", "merge", "side");
    expect(await says(folder)).toEqual([]);
  });

  test("a merge that takes back what the main line had is its own change", async () => {
    const folder = parted();
    git(folder, "checkout", "-q", "main");
    git(folder, "merge", "-q", "--no-ff", "--no-commit", "side");
    git(folder, "checkout", "-q", "side", "--", path);
    git(folder, "rm", "-q", "evidence/b.yaml");
    commitOn(folder, "2026-01-09");
    expect(await says(folder)).toEqual(["history-evidence-deleted -"]);
  });

  test("nor a merge into the side branch that drops what the main line had", async () => {
    const folder = parted();
    commitOn(folder, "2026-01-09", "merge", "-q", "-s", "ours", "-m", "update", "main");
    git(folder, "checkout", "-q", "main");
    commitOn(folder, "2026-01-10", "merge", "-q", "--no-ff", "-m", "merge", "side");
    expect(await says(folder)).toEqual(["history-evidence-deleted -"]);
  });

  test("a branch that was updated with the main line says nothing", async () => {
    const folder = parted();
    writeFileSync(join(folder, "evidence/c.yaml"), restoreTests("c", { "RT-3": "2026-01-07" }));
    commitOn(folder, "2026-01-08");
    commitOn(folder, "2026-01-09", "merge", "-q", "-m", "update", "main");
    git(folder, "checkout", "-q", "main");
    commitOn(folder, "2026-01-10", "merge", "-q", "--no-ff", "-m", "merge", "side");
    expect(await says(folder)).toEqual([]);
  });
});

describe("is one of several authors", () => {
  const roster = `version: 1
people:
  - { id: p-1, name: 林, unit: 資訊室, roles: [it], joined: 2020-01-01, identities: [{ email: lin@example.org }] }
  - { id: p-2, name: 陳, unit: 資訊室, roles: [manager], joined: 2020-01-01, identities: [{ email: chen@example.org }] }
`;
  const people = async (author: string, message: string) => {
    const files = {
      "isms-evidence.yaml": "version: 1\nevidence: [evidence]\npeople: people.yaml\npolicy: [baseline, trust]\n",
      "people.yaml": roster,
      [path]: restoreTests("a", one),
    };
    const folder = scriptedRepository([commit("2026-01-05", files, { author, message })]);
    const found = await says(folder, "--config", "isms-evidence.yaml");
    return found.filter((finding) => /approver-not-author|preparer/.test(finding));
  };

  test("and approves it", async () => {
    const message = "x\n\nCo-authored-by: Chen <chen@example.org>";
    expect(await people("Lin <lin@example.org>", message)).toEqual(["identity-approver-not-author a"]);
  });

  test("and prepared it with a bot that commits", async () => {
    const message = "x\n\nCo-authored-by: Lin <lin@example.org>";
    expect(await people("bot[bot] <bot@example.org>", message)).toEqual([]);
  });
});
