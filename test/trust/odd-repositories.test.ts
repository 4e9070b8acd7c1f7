import { execFileSync } from "node:child_process";
import { chmodSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { git } from "../support/git.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { historySays, reportOf, restoreTests, type ScriptedCommit, scriptedRepository } from "./repository.ts";

const path = "evidence/restore.yaml";
/** A year in which RT-2 is backdated: what every whole history says. */
const commits: readonly ScriptedCommit[] = [
  { day: "2026-01-02", files: { [path]: restoreTests("a", { "RT-1": "2026-01-02" }) } },
  { day: "2026-05-02", files: { [path]: restoreTests("a", { "RT-1": "2026-01-02", "RT-2": "2026-02-02" }) } },
];
const finding = "history-date-backdated RT-2";
const says = async (folder: string) => historySays(await reportOf(folder));
const revision = (folder: string, name: string) => git(folder, "rev-parse", name);

/** The repository with each object in a file of its own. */
function loose(): string {
  const folder = scriptedRepository(commits);
  const packs = join(folder, ".git/objects/pack");
  const away = temporaryFolder();
  for (const name of readdirSync(packs)) renameSync(join(packs, name), join(away, name));
  for (const name of readdirSync(away).filter((one) => one.endsWith(".pack"))) {
    execFileSync("git", ["unpack-objects", "-q"], { cwd: folder, input: readFileSync(join(away, name)) });
  }
  return folder;
}

/** Breaks an object: the bytes of its file are those of another one, or none. */
function damage(folder: string, id: string, how: "cut" | "empty" | "noise"): void {
  const file = join(folder, ".git/objects", id.slice(0, 2), id.slice(2));
  const bytes = readFileSync(file);
  chmodSync(file, 0o644);
  writeFileSync(file, how === "empty" ? "" : how === "cut" ? bytes.subarray(0, bytes.length / 2) : bytes.toReversed());
}

describe("a corrupt object is no guess", () => {
  test.each([
    ["a file of now", "HEAD:evidence/restore.yaml"],
    ["a file of then", "HEAD~1:evidence/restore.yaml"],
    ["a folder of then", "HEAD~1^{tree}"],
    ["a commit", "HEAD~1"],
  ])("%s", async (_name, object) => {
    for (const how of ["cut", "empty", "noise"] as const) {
      const folder = loose();
      damage(folder, revision(folder, object), how);
      expect(await says(folder)).toEqual(["history-not-judged incomplete"]);
    }
  });

  test("the newest commit", async () => {
    const folder = loose();
    damage(folder, revision(folder, "HEAD"), "noise");
    expect(await says(folder)).toEqual([expect.stringMatching(/^history-not-judged (?:unreadable|no-commit)$/)]);
  });
});

describe("what other programs show, and we do not follow, is named", () => {
  test("replaced objects", async () => {
    const folder = scriptedRepository(commits);
    git(folder, "replace", "--graft", "HEAD");
    expect(await says(folder)).toEqual([finding, "history-as-committed -"]);
  });

  test("grafts", async () => {
    const folder = scriptedRepository(commits);
    writeFileSync(join(folder, ".git/info/grafts"), `${revision(folder, "HEAD")}\n`);
    expect(await says(folder)).toEqual([finding, "history-as-committed -"]);
  });

  test("alternates", async () => {
    const clone = join(temporaryFolder(), "clone");
    git(clone.slice(0, -6), "clone", "-q", "--shared", scriptedRepository(commits), clone);
    expect(await says(clone)).toEqual([finding, "history-as-committed -"]);
  });

  test("alternates that are gone", async () => {
    const clone = join(temporaryFolder(), "clone");
    const folder = scriptedRepository(commits);
    git(clone.slice(0, -6), "clone", "-q", "--shared", folder, clone);
    renameSync(join(folder, ".git"), join(folder, "gone"));
    expect(await says(clone)).toEqual([expect.stringMatching(/^history-not-judged /)]);
  });
});

describe("a clone that has not all", () => {
  test.each(["blob:none", "tree:0"])("made with the filter %s", async (filter) => {
    const folder = scriptedRepository(commits);
    git(folder, "config", "uploadpack.allowFilter", "true");
    const clone = join(temporaryFolder(), "clone");
    git(clone.slice(0, -6), "clone", "-q", `--filter=${filter}`, `file://${folder}`, clone);
    expect(await says(clone)).toEqual(["history-not-judged partial-clone"]);
  });
});

describe("the history is whole", () => {
  test("in a second working tree", async () => {
    const folder = scriptedRepository(commits);
    const tree = join(temporaryFolder(), "tree");
    git(folder, "worktree", "add", "-q", tree);
    expect(await says(tree)).toEqual([finding]);
  });

  test("in a repository of SHA-256", async () => {
    const folder = temporaryFolder();
    git(folder, "init", "-q", "-b", "main", "--object-format=sha256");
    const from = scriptedRepository(commits);
    const stream = execFileSync("git", ["fast-export", "main"], { cwd: from });
    execFileSync("git", ["fast-import", "--quiet"], { cwd: folder, input: stream });
    git(folder, "reset", "-q", "--hard", "main");
    expect(revision(folder, "HEAD")).toHaveLength(64);
    expect(await says(folder)).toEqual([finding]);
  });

  test("beside a submodule, whose own history is another", async () => {
    const folder = scriptedRepository(commits);
    const inner = scriptedRepository([{ day: "2026-03-01", files: { "x.yaml": "a: 1\n" } }]);
    git(folder, "-c", "protocol.file.allow=always", "submodule", "add", "-q", inner, "inner");
    git(folder, "commit", "-q", "-m", "submodule", "--date=2026-05-03T09:00:00+08:00");
    expect(await says(folder)).toContain(finding);
  });

  test("of beginnings that have nothing in common", async () => {
    const folder = scriptedRepository(commits);
    const other = scriptedRepository([
      { day: "2026-03-01", files: { "evidence/b.yaml": restoreTests("b", { "RT-9": "2026-03-01" }) } },
    ]);
    git(folder, "fetch", "-q", other, "main");
    git(folder, "merge", "-q", "--allow-unrelated-histories", "-m", "both", "FETCH_HEAD");
    expect(await says(folder)).toContain(finding);
  });
});

describe("commits of impossible days", () => {
  /** The same files, the first commit with another time on its clock. */
  function withFirstAt(seconds: string): string {
    const folder = scriptedRepository(commits);
    const write = (revisionOf: string, parent: string, time: string) => {
      const who = `Lin <lin@example.org> ${time} +0800`;
      const tree = revision(folder, `${revisionOf}^{tree}`);
      const text = `tree ${tree}\n${parent === "" ? "" : `parent ${parent}\n`}author ${who}\ncommitter ${who}\n\nx\n`;
      const words = ["hash-object", "-t", "commit", "-w", "--stdin", "--literally"];
      return execFileSync("git", words, { cwd: folder, input: text }).toString().trim();
    };
    const last = git(folder, "log", "-1", "--format=%ct");
    git(folder, "reset", "-q", "--hard", write("HEAD", write("HEAD~1", "", seconds), last));
    return folder;
  }

  // Nobody knows when the first one was made, and then the second one is where the history begins.
  test.each([
    ["before 1970", "-86400"],
    ["never set", "0"],
    ["in the future", "32503680000"],
    ["beyond all calendars", "99999999999999999999"],
  ])("%s", async (_name, seconds) => {
    expect(await says(withFirstAt(seconds))).toEqual(["history-commit-dates -"]);
  });
});
