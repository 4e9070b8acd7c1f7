import { execFileSync } from "node:child_process";
import { existsSync, lstatSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { UserError } from "../../src/model/user-error.ts";
import { readRevision } from "../../src/source/git-revision.ts";
import { commitAll, git } from "../support/git.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const problemOf = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error) => (error instanceof UserError ? [error.code, error.params] : error),
  );

describe("the files of a revision", () => {
  test("are those that were committed, byte by byte, whatever the folder holds now", async () => {
    const folder = temporaryFolder({ "a.yaml": "a: 1\n", "b/名.yaml": "二\r\n", "empty.yaml": "" });
    const commit = commitAll(folder);
    writeFileSync(join(folder, "a.yaml"), "a: 2\n");
    const revision = await readRevision(folder, "HEAD");
    expect(revision.commit).toBe(commit);
    expect(readFileSync(join(revision.folder, "a.yaml"), "utf8")).toBe("a: 1\n");
    expect(readFileSync(join(revision.folder, "b/名.yaml"), "utf8")).toBe("二\r\n");
    expect(readFileSync(join(revision.folder, "empty.yaml"), "utf8")).toBe("");
    revision.remove();
    expect(existsSync(revision.folder)).toBe(false);
  });

  test("are only those under the folder", async () => {
    const folder = temporaryFolder({ "org/a.yaml": "1", "organisation/b.yaml": "2", "c.yaml": "3" });
    commitAll(folder);
    const revision = await readRevision(join(folder, "org"), "HEAD");
    expect(readdirSync(revision.folder)).toEqual(["a.yaml"]);
    revision.remove();
  });

  test("none, when the folder was not there yet", async () => {
    const folder = temporaryFolder({ "a.yaml": "1" });
    const first = commitAll(folder);
    const below = temporaryFolder({ "new/a.yaml": "1" });
    execFileSync("cp", ["-r", join(below, "new"), folder]);
    const revision = await readRevision(join(folder, "new"), first);
    expect(readdirSync(revision.folder)).toEqual([]);
    revision.remove();
  });

  test("larger than what a pipe gives at once", async () => {
    const large = "x".repeat(3_000_000);
    const folder = temporaryFolder({ "a.txt": large, "b.txt": "b", "c.txt": large });
    commitAll(folder);
    const revision = await readRevision(folder, "HEAD");
    expect(readFileSync(join(revision.folder, "c.txt"), "utf8") === large).toBe(true);
    expect(readFileSync(join(revision.folder, "b.txt"), "utf8")).toBe("b");
    revision.remove();
  });

  test("links stay links, and no file is written through one", async () => {
    const outside = temporaryFolder();
    const folder = temporaryFolder({ "a.yaml": "1" });
    symlinkSync(outside, join(folder, "link"));
    commitAll(folder);
    // A tree that no git command creates: an entry that is both a link and a folder.
    const blob = git(folder, "rev-parse", "HEAD:a.yaml");
    const link = git(folder, "rev-parse", "HEAD:link");
    const inner = execFileSync("git", ["mktree"], { cwd: folder, input: `100644 blob ${blob}\tb.yaml\n` });
    const tree = execFileSync("git", ["mktree"], {
      cwd: folder,
      input: `120000 blob ${link}\tlink\n040000 tree ${String(inner).trim()}\tlink\n`,
    });
    const commit = git(folder, "commit-tree", "-m", "forged", String(tree).trim());
    const forged = await readRevision(folder, commit).catch((error) => error);
    expect(forged).toBeInstanceOf(UserError);
    expect(readdirSync(outside)).toEqual([]);
    const honest = await readRevision(folder, "HEAD");
    expect(lstatSync(join(honest.folder, "link")).isSymbolicLink()).toBe(true);
    honest.remove();
  });
});

describe("what cannot be had", () => {
  test("a folder outside git", async () => {
    const folder = temporaryFolder();
    expect(await problemOf(readRevision(folder, "HEAD"))).toEqual(["not-a-repository", { folder }]);
  });

  test.each(["nowhere", "--help", "HEAD~9"])("the revision %s", async (revision) => {
    const folder = temporaryFolder({ "a.yaml": "1" });
    commitAll(folder);
    expect(await problemOf(readRevision(folder, revision))).toEqual(["revision-unknown", { revision, shallow: false }]);
  });

  test("history in a shallow clone", async () => {
    const folder = temporaryFolder({ "a.yaml": "1" });
    const first = commitAll(folder);
    commitAll(folder);
    const clone = join(temporaryFolder(), "clone");
    git(folder, "clone", "-q", "--depth=1", `file://${folder}`, clone);
    expect(await problemOf(readRevision(clone, first))).toEqual([
      "revision-unknown",
      { revision: first, shallow: true },
    ]);
  });
});
