import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { gitHistory } from "../../src/source/git-history.ts";
import { loadHistory } from "../../src/trust/load-history.ts";
import { createSharedHistory } from "../../src/trust/shared-history.ts";
import { git } from "../support/git.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { restoreTests, scriptedRepository } from "./repository.ts";

/** A repository in which so many commits change one of twenty files each, and every other one back to what it was. */
function repositoryOf(commits: number): string {
  return scriptedRepository(
    Array.from({ length: commits }, (_, index) => ({
      day: "2026-01-02",
      files: {
        [`evidence/${index % 20}.yaml`]: restoreTests(`d-${index % 20}`, { [`RT-${index % 40}`]: "2026-01-02" }),
      },
    })),
  );
}

/** The processes of git that reading a history takes, and the contents that it reads. */
async function workOf(commits: number): Promise<{ processes: number; contents: number; read: number }> {
  const folder = repositoryOf(commits);
  const head = git(folder, "rev-parse", "HEAD");
  const trace = join(temporaryFolder(), "trace");
  process.env.GIT_TRACE2_EVENT = trace;
  try {
    const history = await gitHistory(folder, head, "");
    if (history.kind === "none") throw new Error(history.reason);
    const ids = new Set(history.commits.flatMap(({ changes }) => changes.flatMap(({ after }) => after ?? [])));
    let read = 0;
    expect(await history.readBlobs(ids, 1_000_000, () => read++)).toBe(null);
    const processes = readFileSync(trace, "utf8").match(/"event":"start"/g)?.length ?? 0;
    return { processes, contents: ids.size, read };
  } finally {
    delete process.env.GIT_TRACE2_EVENT;
  }
}

test("a history takes as many processes however long it is, and reads each content once", async () => {
  expect(await workOf(40)).toEqual({ processes: 4, contents: 40, read: 40 });
  expect(await workOf(400)).toEqual({ processes: 4, contents: 40, read: 40 });
});

/** The history of a repository, with how often it looked at the deadline. */
async function loadedWith(folder: string, commit: string, more: object = {}): Promise<number> {
  let looks = 0;
  const state = { kind: "commit", commit, dirty: false, prefix: "", tracked: null } as const;
  const checkpoint = () => void looks++;
  const usual = {
    folder,
    state,
    anchor: null,
    timezone: "Asia/Taipei",
    asOf: "2026-11-30",
    fileBytes: 1_000_000,
    hasAccounts: false,
  };
  const { kind } = await loadHistory({ ...usual, checkpoint, ...more });
  expect(kind).toBe("history");
  return looks;
}

test("the deadline is looked at before each content of the history", async () => {
  const folder = repositoryOf(40);
  const head = git(folder, "rev-parse", "HEAD");
  expect(await loadedWith(folder, head)).toBeGreaterThan(40);
  const late = new Error("late");
  const end = () => {
    throw late;
  };
  await expect(loadedWith(folder, head, { checkpoint: end })).rejects.toBe(late);
});

test("histories of several commits of a repository list and read it once", async () => {
  const folder = repositoryOf(40);
  const shared = createSharedHistory();
  expect(await loadedWith(folder, git(folder, "rev-parse", "HEAD"), { shared })).toBeGreaterThan(40);
  const trace = join(temporaryFolder(), "trace");
  const earlier = git(folder, "rev-parse", "HEAD~20");
  process.env.GIT_TRACE2_EVENT = trace;
  try {
    expect(await loadedWith(folder, earlier, { shared })).toBeLessThan(5);
    const commands = existsSync(trace) ? readFileSync(trace, "utf8") : "";
    expect(commands).not.toMatch(/"(?:log|cat-file)"/);
  } finally {
    delete process.env.GIT_TRACE2_EVENT;
  }
});
