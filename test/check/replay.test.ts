import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkProject } from "../../src/check/check.ts";
import { loadProject } from "../../src/check/load-project.ts";
import { commitOfDays, replay } from "../../src/check/replay.ts";
import { outputHistories, standingOf } from "../../src/derive/output-history.ts";
import type { HistoryYardstick, OutputHistory } from "../../src/model/history.ts";
import { outputsOf } from "../../src/model/walk.ts";
import type { HistoryCommit } from "../../src/source/git-history.ts";
import { gitRevision } from "../../src/source/git-revision.ts";
import { git } from "../support/git.ts";
import { nilStatement } from "../support/run-cli.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { type ScriptedCommit, scriptedRepository } from "../trust/repository.ts";

const config = (interval: string) =>
  `version: 1\nevidence: [evidence]\nparameters: { incident_report_nil_interval: ${interval} }\n`;
const nil = (id: string, from: string, to: string, date: string, person: string) =>
  nilStatement(id)
    .replace("from: 2026-07-01, to: 2026-09-30", `from: ${from}, to: ${to}`)
    .replace("date: 2026-09-30", `date: ${date}`)
    .replace("prepared_by: p-1", `prepared_by: ${person}`);
const second = nil("nil-2", "2024-01-01", "2024-12-31", "2025-01-10", "p-9");

/**
 * A nil statement is good for twelve months after its last day and thirty days of grace; from May on, for six months and
 * seven days.
 */
const commits: readonly ScriptedCommit[] = [
  {
    day: "2024-12-20",
    files: {
      "isms-evidence.yaml": config("P12M"),
      "evidence/1.yaml": nil("nil-1", "2023-01-01", "2023-12-31", "2024-01-05", "p-1"),
    },
  },
  { day: "2025-02-10", files: { "evidence/2.yaml": second } },
  { day: "2025-03-01", files: { "evidence/2.yaml": null } },
  { day: "2025-03-11", files: { "evidence/2.yaml": second } },
  { day: "2025-05-01", files: { "isms-evidence.yaml": config("P6M") } },
  {
    day: "2025-08-01",
    files: { "evidence/3.yaml": nil("nil-3", "2025-01-01", "2025-06-30", "2025-07-30", "p-9") },
  },
];

async function replayed(folder: string, from: string, to: string, yardstick: HistoryYardstick) {
  const project = await loadProject({ folder });
  const { days, people } = await replay(project, { from, to, yardstick });
  const found = outputHistories(project.standard, days, people).find(({ output }) => output.id === "O7.1.1");
  return { project, days, history: found as OutputHistory };
}

const short = ({ gaps }: OutputHistory) =>
  gaps.map(({ from, to, days, isOpen, owner }) => `${from} ${to} ${days}${isOpen ? " open" : ""} ${owner?.person?.id}`);

describe("against a sheet made by hand", () => {
  test("by the yardstick of each day", async () => {
    const { days, history } = await replayed(scriptedRepository(commits), "2024-12-10", "2025-12-20", "then");
    expect(short(history)).toEqual([
      "2025-01-31 2025-02-09 10 p-1", // the first one expired on 2024-12-31, and its grace on 2025-01-30
      "2025-03-01 2025-03-10 10 p-9", // the second one was deleted, and restored
      "2025-07-08 2025-07-31 24 p-9", // by the new interval the second one expired on 2025-06-30
    ]);
    expect(history.longestGap).toBe(24);
    // 376 days, 10 of them before the first commit; 44 in gaps.
    expect([days.length, history.days]).toEqual([376, { asked: 366, current: 322 }]);
    expect(new Set(days.slice(0, 10).map(({ problem }) => problem))).toEqual(new Set(["no-commit"]));
  });

  test("by that of today, the first one had expired before its commit", async () => {
    const { history } = await replayed(scriptedRepository(commits), "2024-12-10", "2025-12-20", "now");
    expect(short(history)).toEqual([
      "2024-12-20 2025-02-09 52 p-1",
      "2025-03-01 2025-03-10 10 p-9",
      "2025-07-08 2025-07-31 24 p-9",
    ]);
  });

  test("a gap on the last day is open", async () => {
    const { history } = await replayed(scriptedRepository(commits), "2025-06-25", "2025-07-10", "then");
    expect(short(history)).toEqual(["2025-07-08 2025-07-10 3 open p-9"]);
  });
});

test("each day is as a check of its commit says on that day", async () => {
  const folder = scriptedRepository(commits);
  const { days } = await replayed(folder, "2025-01-20", "2025-02-12", "then");
  for (const { day, commit, outputs } of days) {
    const source = await gitRevision(folder, commit ?? "");
    const report = await checkProject(await loadProject({ source }), { asOf: day });
    const expected = outputsOf(report).map(({ id, state }) => `${id} ${standingOf(state)}`);
    expect([...(outputs ?? [])].map(([id, { state }]) => `${id} ${standingOf(state)}`)).toEqual(expected);
  }
});

test("files that cannot be judged count neither way, and are named", async () => {
  const folder = scriptedRepository([
    ...commits.slice(0, 2),
    { day: "2025-02-15", files: { "isms-evidence.yaml": "version: x\n" } },
    { day: "2025-02-17", files: { "isms-evidence.yaml": config("P12M") } },
  ]);
  const { days, history } = await replayed(folder, "2025-02-11", "2025-02-28", "then");
  const problems = days.filter(({ outputs }) => outputs === null).map(({ day, problem }) => `${day} ${problem}`);
  expect(problems).toEqual(["2025-02-15 file-invalid", "2025-02-16 file-invalid"]);
  expect([history.gaps, history.days]).toEqual([[], { asked: 16, current: 16 }]);
});

describe("rules about the history", () => {
  /** The commands of git by which a replay with such policies walks through the history, and the gaps. */
  async function walks(policies: string, more: Readonly<Record<string, string>> = {}) {
    const policy = `${config("P12M")}policy: [${policies}]\n`;
    const [first, ...others] = commits.slice(0, 4);
    const beginning = { day: "2024-12-20", files: { ...first?.files, "isms-evidence.yaml": policy, ...more } };
    const folder = scriptedRepository([beginning, ...others]);
    const trace = join(temporaryFolder(), "trace");
    process.env.GIT_TRACE2_EVENT = trace;
    try {
      const { history } = await replayed(folder, "2024-12-10", "2025-04-20", "then");
      const logs = readFileSync(trace, "utf8").match(/"event":"start".*"log",/g) ?? [];
      return { logs: logs.length, gaps: short(history) };
    } finally {
      delete process.env.GIT_TRACE2_EVENT;
    }
  }

  test("that change no state are not asked each day", async () => {
    expect(await walks("baseline, trust")).toEqual(await walks("baseline"));
  });

  test("that do are asked, of a history that is listed once", async () => {
    const strict = `id: strict\ntitle: { zh-TW: 嚴, en: strict }\nextends: trust\nchange_rules:
  history-date-backdated: { severity: error, reason: 試行 }\n`;
    const { logs, gaps } = await walks("./strict.yaml", { "strict.yaml": strict });
    expect(logs).toBe(1);
    expect(gaps).toEqual(["2025-01-31 2025-04-20 80 open p-1"]);
  });
});

describe("what git cannot say is no guess", () => {
  test("a shallow clone", async () => {
    const folder = temporaryFolder();
    git(folder, "clone", "-q", "--depth=1", `file://${scriptedRepository(commits)}`, "clone");
    const asked = replayed(`${folder}/clone`, "2025-01-01", "2025-02-01", "then");
    await expect(asked).rejects.toMatchObject({ code: "history-unusable", params: { reason: "shallow" } });
  });

  test("no repository", async () => {
    const folder = temporaryFolder({ "isms-evidence.yaml": config("P12M"), "evidence/1.yaml": second });
    const asked = replayed(folder, "2025-01-01", "2025-02-01", "then");
    await expect(asked).rejects.toMatchObject({ code: "history-unusable", params: { reason: "no-repository" } });
  });
});

describe("the commit of a day", () => {
  const commit = (id: string, parents: readonly string[], day: string): HistoryCommit => {
    const who = { name: "a", email: "a@example.org", time: Date.parse(`${day}T23:30:00+08:00`) / 1000 };
    return { id, parents, author: who, committer: who, coAuthors: [], prefix: "", reviewers: [], changes: [] };
  };
  const days = ["2025-01-01", "2025-01-02", "2025-01-03", "2025-01-04"];
  const of = (...all: HistoryCommit[]) => commitOfDays(all, all.at(-1)?.id ?? "", days, "Asia/Taipei");

  test("the last one of the day in the time zone of the organization", () => {
    const all = [commit("a", [], "2025-01-02"), commit("b", ["a"], "2025-01-02"), commit("c", ["b"], "2025-01-04")];
    expect(of(...all)).toEqual([null, "b", "b", "c"]);
  });

  test("what another branch had counts from its merge on", () => {
    const all = [commit("a", [], "2025-01-01"), commit("side", ["a"], "2025-01-02")];
    expect(of(...all, commit("merge", ["a", "side"], "2025-01-04"))).toEqual(["a", "a", "a", "merge"]);
  });

  test("a clock that is ahead: its successor says that it was there earlier", () => {
    const all = [commit("a", [], "2025-01-01"), commit("ahead", ["a"], "2030-01-01")];
    expect(of(...all, commit("c", ["ahead"], "2025-01-03"))).toEqual(["a", "a", "c", "c"]);
  });
});
