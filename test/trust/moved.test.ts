import { mkdirSync, renameSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { followedHistory } from "../../src/source/followed-history.ts";
import { git } from "../support/git.ts";
import { nilStatement, runCli } from "../support/run-cli.ts";
import {
  commitOn,
  historySays,
  reportOf,
  restoreTests,
  type ScriptedCommit,
  scriptedRepository,
  writeIn,
} from "./repository.ts";

const config = "version: 1\nevidence: [evidence]\npolicy: [baseline, trust]\n";
type Files = Readonly<Record<string, string>>;
const under = (prefix: string, files: Files): Files =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [`${prefix}${path}`, text]));
const without = (files: Files) => Object.fromEntries(Object.keys(files).map((path) => [path, null]));

const approvedAt = "2026-01-04";
const first = {
  "isms-evidence.yaml": config,
  "evidence/a.yaml": restoreTests("a", { "RT-1": "2026-01-02" }, { approvedAt }),
};
const other = { "evidence/b.yaml": restoreTests("b", { "RT-2": "2026-02-02" }) };
const late = { "evidence/c.yaml": restoreTests("c", { "RT-3": "2026-01-20" }) };
const changed = { "evidence/a.yaml": restoreTests("a", { "RT-1": "2026-01-02" }, { approvedAt, lost: 3 }) };

/** A commit that moves files from one folder to another, with other contents where it says so. */
const move = (day: string, from: string, to: string, files: Files, as: Files = files): ScriptedCommit => {
  return { day, files: { ...without(under(from, files)), ...under(to, as) } };
};
const begun = (prefix: string): ScriptedCommit[] => [
  { day: "2026-01-05", files: under(prefix, first) },
  { day: "2026-02-03", files: under(prefix, other) },
];
const all = { ...first, ...other };
const says = async (folder: string, prefix: string) =>
  historySays(await reportOf(join(folder, prefix), "--config", "isms-evidence.yaml"));

describe.each([
  ["from the top into a folder", "", "isms/"],
  ["from a folder to the top", "isms/", ""],
  ["from one folder to another", "a/isms/", "b/"],
])("a project that is moved %s", (_, from, to) => {
  test.each<[string, readonly ScriptedCommit[], readonly string[]]>([
    ["goes on as it was", [...begun(from), move("2026-09-01", from, to, all)], []],
    [
      "has the dates that it had",
      [
        ...begun(from),
        { day: "2026-04-01", files: under(from, late) },
        move("2026-09-01", from, to, { ...all, ...late }),
      ],
      ["history-date-backdated RT-3"],
    ],
    [
      "is not changed on the way",
      [...begun(from), move("2026-09-01", from, to, all, { ...all, ...changed })],
      ["history-changed-after-approval a"],
    ],
    [
      "is still the same where no file is",
      [
        ...begun(from),
        move("2026-09-01", from, to, all, {
          ...Object.fromEntries(
            Object.entries({ ...all, ...changed }).map(([path, text]) => [path, `# 2026\n${text}`]),
          ),
        }),
      ],
      ["history-changed-after-approval a", "history-touched-not-renewed b"],
    ],
    [
      "leaves nothing out",
      [
        ...begun(from),
        {
          ...move("2026-09-01", from, to, first),
          files: { ...move("", from, to, first).files, ...without(under(from, other)) },
        },
      ],
      ["history-evidence-deleted -"],
    ],
    [
      "leaves nothing behind that is deleted later",
      [...begun(from), move("2026-09-01", from, to, first), { day: "2026-09-02", files: without(under(from, other)) }],
      // At the top, what is in its folders is still in the project until it is deleted.
      ["history-evidence-deleted -"],
    ],
    [
      "may be copied first, and deleted afterwards",
      [
        ...begun(from),
        { day: "2026-09-01", files: under(to, all) },
        { day: "2026-09-02", files: without(under(from, all)) },
      ],
      [],
    ],
  ])("%s", async (_name, commits, expected) => {
    expect(await says(scriptedRepository(commits), to)).toEqual(expected);
  });
});

test("a project is followed twice", async () => {
  const commits = [...begun(""), move("2026-05-01", "", "isms/", all), move("2026-09-01", "isms/", "audit/isms/", all)];
  const folder = scriptedRepository(commits);
  expect(await says(folder, "audit/isms/")).toEqual([]);
  const place = { prefix: "audit/isms/", anchor: "isms-evidence.yaml" };
  const history = await followedHistory(join(folder, "audit/isms"), git(folder, "rev-parse", "HEAD"), place);
  if (history.kind === "none") throw new Error(history.reason);
  expect(history.commits.map(({ prefix, changes }) => [prefix, changes.length])).toEqual([
    ["", 2],
    ["", 1],
    ["isms/", 0],
    ["audit/isms/", 0],
  ]);
});

test("another project with the same configuration is another project", async () => {
  const commits = [
    { day: "2026-01-05", files: under("north/", first) },
    { day: "2026-01-06", files: under("south/", first) },
    { day: "2026-01-07", files: under("north/", changed) },
  ];
  const folder = scriptedRepository(commits);
  expect(await says(folder, "south/")).toEqual([]);
  expect(await says(folder, "north/")).toEqual(["history-changed-after-approval a"]);
});

test.each<[string, Files, readonly string[]]>([
  ["nothing else", { "README.md": "x" }, []],
  ["what should not be", changed, ["history-changed-after-approval a"]],
])("a move that comes by a merge is one, where the other side did %s meanwhile", async (_, files, expected) => {
  const folder = scriptedRepository(begun(""));
  git(folder, "checkout", "-q", "-b", "side");
  mkdirSync(join(folder, "isms"));
  git(folder, "mv", "evidence", "isms-evidence.yaml", "isms");
  commitOn(folder, "2026-02-05", "commit", "-q", "-m", "move");
  git(folder, "checkout", "-q", "main");
  writeIn(folder, files);
  commitOn(folder, "2026-02-06");
  commitOn(folder, "2026-02-10", "merge", "-q", "--no-ff", "-m", "merge", "side");
  expect(await says(folder, "isms/")).toEqual(expected);
});

describe("a period with a move in it", () => {
  const asked = (interval: string) =>
    `version: 1\nevidence: [evidence]\npolicy: [baseline, trust]\nparameters: { incident_report_nil_interval: ${interval} }\n`;
  const nil = {
    "evidence/1.yaml": nilStatement("n")
      .replace("2026-07-01, to", "2025-01-01, to")
      .replaceAll("2026-09-30", "2025-12-31"),
  };
  const strict = { "isms-evidence.yaml": asked("P6M"), ...nil };
  const loose = { ...strict, "isms-evidence.yaml": asked("P12M") };
  const folder = () =>
    scriptedRepository([{ day: "2026-01-05", files: strict }, move("2026-06-01", "", "isms/", strict, loose)]);

  test("is replayed by the files of each day", async () => {
    const words = ["history", "--from", "2026-01-05", "--to", "2026-08-01", "--format", "json"];
    const { out } = await runCli(join(folder(), "isms"), words);
    const { notJudged, outputs, yardsticks } = JSON.parse(out);
    const one = outputs.find(({ output }: { output: { id: string } }) => output.id === "O7.1.1");
    expect([notJudged, one.states.map(({ state }: { state: string }) => state)]).toEqual([[], ["current"]]);
    expect(yardsticks.loosened).toMatchObject([{ output: "O7.1.1", day: "2026-08-01", changed: "2026-06-01" }]);
  });

  test("does not hide that less is asked", async () => {
    const report = await reportOf(join(folder(), "isms"), "--config", "isms-evidence.yaml", "--as-of", "2026-08-20");
    expect(historySays(report).filter((one) => one.includes("loosened"))).toHaveLength(1);
  });
});

describe.each([
  ["from the top into a folder", "", "isms/"],
  ["from a folder to the top", "isms/", ""],
  ["from one folder to another", "a/isms/", "b/"],
])("a change that moves the whole project %s", (_, from, to) => {
  const comparisonOf = async (folder: string, base: string) => {
    const words = ["--config", "isms-evidence.yaml", "--base", base, "--scope", "changed"];
    const { comparison } = await reportOf(join(folder, to), ...words);
    if (comparison === null) throw new Error("nothing was compared");
    const { problem, movedFrom, outputs, findings, yardstick } = comparison;
    const added = historySays({ findings: findings.added });
    const { length } = findings.added;
    return { problem, movedFrom, broken: outputs.broken, fixed: outputs.fixed, added, length, kind: yardstick.kind };
  };
  const nothing = {
    problem: null,
    movedFrom: from || "./",
    broken: [],
    fixed: [],
    added: [],
    length: 0,
    kind: "unchanged",
  };
  const backdated = { ...all, ...late };
  const start = [...begun(from), { day: "2026-04-01", files: under(from, late) }];

  test("is compared with the project where it was", async () => {
    const folder = scriptedRepository([...start, move("2026-09-01", from, to, backdated)]);
    expect(await comparisonOf(folder, "HEAD~1")).toEqual(nothing);
  });

  test("shows what it does beside, be it in several commits", async () => {
    const folder = scriptedRepository([
      ...start,
      move("2026-09-01", from, to, backdated),
      { day: "2026-09-02", files: under(to, changed) },
    ]);
    expect(await comparisonOf(folder, "HEAD~2")).toMatchObject({
      problem: null,
      added: ["history-changed-after-approval a"],
      kind: "unchanged",
    });
  });

  test("is judged by the yardstick that was there", async () => {
    const asksLess = `${config}not_applicable:\n  - { output: O4.8.1, reason: 業務已裁撤, approved_by: p-1, approved_on: 2026-09-01, review_by: 2027-06-30 }\n`;
    const moved = { ...backdated, "isms-evidence.yaml": asksLess };
    const folder = scriptedRepository([...start, move("2026-09-01", from, to, backdated, moved)]);
    expect(await comparisonOf(folder, "HEAD~1")).toMatchObject({ problem: null, kind: "loosened" });
  });

  test("that is staged only is compared as well", async () => {
    const folder = scriptedRepository(start);
    for (const path of Object.keys(backdated)) {
      mkdirSync(dirname(join(folder, to, path)), { recursive: true });
      git(folder, "mv", `${from}${path}`, `${to}${path}`);
    }
    expect(await comparisonOf(folder, "HEAD")).toMatchObject({ problem: null, length: 0, kind: "unchanged" });
  });

  test("that git does not know of is compared as well, with what it changes beside", async () => {
    const folder = scriptedRepository(start);
    for (const path of Object.keys(backdated)) {
      mkdirSync(dirname(join(folder, to, path)), { recursive: true });
      renameSync(join(folder, from, path), join(folder, to, path));
    }
    // That nobody committed the files is a finding of its own.
    const moved = { ...nothing, length: 1 };
    expect(await comparisonOf(folder, "HEAD")).toEqual(moved);
    writeIn(folder, under(to, changed));
    expect(await comparisonOf(folder, "HEAD")).toEqual(moved);
  });

  test("of files alone, with another configuration, is none", async () => {
    const folder = scriptedRepository(start);
    for (const path of Object.keys(other)) {
      mkdirSync(dirname(join(folder, to, path)), { recursive: true });
      renameSync(join(folder, from, path), join(folder, to, path));
    }
    writeIn(folder, under(to, { "isms-evidence.yaml": `${config}locale: en\n` }));
    expect(await comparisonOf(folder, "HEAD")).toMatchObject({ problem: "no-configuration", movedFrom: null });
  });

  test("is none where the other project is still there", async () => {
    const folder = scriptedRepository([...start, { day: "2026-09-01", files: under(to, backdated) }]);
    expect(await comparisonOf(folder, "HEAD~1")).toMatchObject({ problem: "no-configuration" });
  });
});
