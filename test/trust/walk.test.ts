import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { gitHistory } from "../../src/source/git-history.ts";
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
    expect(history.readBlobs(ids, 1_000_000, () => read++)).toBe(null);
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
