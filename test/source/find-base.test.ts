import { execFileSync } from "node:child_process";
import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import { UserError } from "../../src/model/user-error.ts";
import { headBase, mergeBase, proposalBase } from "../../src/source/find-base.ts";
import { namedRevision } from "../../src/source/git.ts";
import { gitHistory } from "../../src/source/git-history.ts";
import { gitRevision } from "../../src/source/git-revision.ts";
import { historyViews } from "../../src/source/history-views.ts";
import { commitAll, git } from "../support/git.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

afterEach(() => vi.unstubAllEnvs());

const committed = () => {
  const folder = temporaryFolder({ "a.yaml": "a: 1\n" });
  return { folder, commit: commitAll(folder) };
};

/** Puts a program before git that does something else for one of its commands. */
function insteadOf(command: string, script: string): void {
  const real = execFileSync("sh", ["-c", "command -v git"], { encoding: "utf8" }).trim();
  const other = `#!/bin/sh\ncase " $* " in *" ${command} "*) ${script};; esac\nexec ${real} "$@"\n`;
  const programs = temporaryFolder({ git: other });
  chmodSync(join(programs, "git"), 0o755);
  vi.stubEnv("PATH", `${programs}:${process.env.PATH}`);
}

const broken = "echo 'fatal: it broke' >&2; exit 128";
const stopped = "kill -9 $$";

async function problemOf(asked: Promise<unknown>): Promise<unknown> {
  try {
    return await asked;
  } catch (error) {
    return error instanceof UserError ? [error.code, (error.params as { said?: unknown }).said] : error;
  }
}

describe("git that fails is no repository without an answer", () => {
  const asked: [string, string, (folder: string, commit: string) => Promise<unknown>][] = [
    ["the base", "rev-parse", (folder) => mergeBase(folder, "HEAD")],
    ["the commit of now", "rev-parse", (folder) => headBase(folder)],
    ["what two commits have in common", "merge-base", (folder) => mergeBase(folder, "HEAD")],
    ["whether the clone is shallow", "--is-shallow-repository", (folder) => mergeBase(folder, "nothing")],
    [
      "a proposed change",
      "merge-base",
      (folder, commit) => proposalBase(folder, { event: "pull_request", base: commit, head: commit }),
    ],
    ["the commit of a revision", "rev-parse", (folder) => gitRevision(folder, "HEAD")],
  ];
  test.each(asked)("when asked for %s", async (_, command, ask) => {
    const { folder, commit } = committed();
    insteadOf(command, broken);
    expect(await problemOf(ask(folder, commit))).toEqual(["git-failed", "fatal: it broke"]);
  });

  test.each(asked)("when it is stopped while asked for %s", async (_, command, ask) => {
    const { folder, commit } = committed();
    insteadOf(command, stopped);
    expect(await problemOf(ask(folder, commit))).toEqual(["git-failed", ""]);
  });

  test("nor when it is stopped while it lists the files of a revision", async () => {
    const { folder } = committed();
    insteadOf("ls-tree", stopped);
    expect(await problemOf(gitRevision(folder, "HEAD"))).toEqual(["git-failed", ""]);
  });

  test("nor when it does not answer in time", async () => {
    const { folder } = committed();
    insteadOf("rev-parse", "exec sleep 20");
    expect(await problemOf(namedRevision(folder, "HEAD", 500))).toEqual(["git-failed", null]);
  });

  test("nor when the commit is corrupt", async () => {
    const { folder, commit } = committed();
    const object = join(folder, ".git/objects", commit.slice(0, 2), commit.slice(2));
    chmodSync(object, 0o644);
    writeFileSync(object, "nothing");
    expect(await problemOf(mergeBase(folder, "HEAD"))).toEqual(["git-failed", expect.stringContaining("corrupt")]);
  });
});

test("a revision that is not there is unknown, and a commit without anything in common is compared itself", async () => {
  const { folder } = committed();
  expect(await namedRevision(folder, "nothing")).toEqual({ prefix: "", commit: null });
  expect(await problemOf(mergeBase(folder, "nothing"))).toEqual(["revision-unknown", undefined]);
  git(folder, "checkout", "-q", "--orphan", "other");
  writeFileSync(join(folder, "a.yaml"), "a: 2\n");
  const other = commitAll(folder);
  writeFileSync(join(folder, "a.yaml"), "a: 3\n");
  git(folder, "checkout", "-q", "--orphan", "third");
  commitAll(folder);
  expect(await mergeBase(folder, "other")).toEqual({ commit: other, prefix: "", notion: "revision" });
});

test("a folder whose name holds a line break is named as it is", async () => {
  const folder = temporaryFolder({ "a\nb/a.yaml": "a: 1\n" });
  const commit = commitAll(folder);
  expect(await namedRevision(join(folder, "a\nb"), "HEAD")).toEqual({ prefix: "a\nb/", commit });
  expect(await namedRevision(join(folder, "a\nb"), "nothing")).toEqual({ prefix: "a\nb/", commit: null });
});

test("a folder of a repository that calls itself bare is not its top", async () => {
  const folder = temporaryFolder({ "compliance/a.yaml": "a: 1\n" });
  commitAll(folder);
  git(folder, "config", "core.bare", "true");
  for (const ask of [mergeBase, gitRevision]) {
    const problem = await problemOf(ask(join(folder, "compliance"), "HEAD"));
    expect(problem).toEqual(["git-failed", "the folder is in no work tree"]);
  }
});

describe("a history is not guessed", () => {
  test("when git does not say whether the clone is shallow", async () => {
    const { folder, commit } = committed();
    insteadOf("--is-shallow-repository", broken);
    expect(await gitHistory(folder, commit, "")).toMatchObject({ kind: "none" });
  });

  test("when git does not say what else replaces objects", async () => {
    const { folder } = committed();
    insteadOf("for-each-ref", broken);
    await expect(historyViews(folder)).rejects.toThrow("it broke");
  });
});
