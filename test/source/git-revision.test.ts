import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { UserError } from "../../src/model/user-error.ts";
import { gitRevision } from "../../src/source/git-revision.ts";
import type { Source } from "../../src/source/source.ts";
import { commandsOfGit, commitAll, git } from "../support/git.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const limit = 1024 * 1024;
const all = ["**/*"];

const many = <T>(length: number, make: (index: number) => T) => Array.from({ length }, (_, index) => make(index));

const problemOf = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error) => (error instanceof UserError ? [error.code, error.params] : error),
  );

function textOf(source: Source, path: string, most = limit): string {
  const content = source.read(path, most);
  return content.kind === "bytes" ? content.bytes.toString() : `${content.kind} ${content.size}`;
}

async function filesOf(source: Source): Promise<readonly string[]> {
  return (await source.find(all, { eachMustMatch: false })).files;
}

describe("the files of a revision", () => {
  test("are those that were committed, byte by byte, whatever the folder holds now", async () => {
    const folder = temporaryFolder({ "a.yaml": "a: 1\n", "b/名.yaml": "二\r\n", "empty.yaml": "" });
    const commit = commitAll(folder);
    writeFileSync(join(folder, "a.yaml"), "a: 2\n");
    const revision = await gitRevision(folder, "HEAD");
    expect(revision.commit).toBe(commit);
    expect(await revision.state()).toMatchObject({ kind: "commit", commit, dirty: false, prefix: "" });
    expect(await filesOf(revision)).toEqual(["a.yaml", "b/名.yaml", "empty.yaml"]);
    expect(textOf(revision, "a.yaml")).toBe("a: 1\n");
    expect(textOf(revision, "b/名.yaml")).toBe("二\r\n");
    expect(textOf(revision, "empty.yaml")).toBe("");
    expect(revision.contentId("a.yaml")).toBe(git(folder, "rev-parse", "HEAD:a.yaml"));
    expect(revision.contentId("none.yaml")).toBe(null);
  });

  test("are only those under the folder, whatever characters its name has", async () => {
    const folder = temporaryFolder({ "[o] *rg/a.yaml": "1", "o rg/b.yaml": "2", "c.yaml": "3" });
    commitAll(folder);
    expect(await filesOf(await gitRevision(join(folder, "[o] *rg"), "HEAD"))).toEqual(["a.yaml"]);
  });

  test("none, when the folder was not there yet", async () => {
    const folder = temporaryFolder({ "a.yaml": "1" });
    const first = commitAll(folder);
    mkdirSync(join(folder, "new"));
    expect(await filesOf(await gitRevision(join(folder, "new"), first))).toEqual([]);
  });

  test("arrive whole however many and large they are, in any order", async () => {
    const large = "x".repeat(3_000_000);
    const files = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`${index}.txt`, `${large}${index}`]));
    const folder = temporaryFolder({ ...files, "b.txt": "b" });
    commitAll(folder);
    const revision = await gitRevision(folder, "HEAD");
    const found = await filesOf(revision);
    for (const path of [...found, ...found.toReversed()]) {
      expect(textOf(revision, path, 10 * limit) === (path === "b.txt" ? "b" : files[path]), path).toBe(true);
    }
  });

  test("read beside other work are there without git", async () => {
    const folder = temporaryFolder({
      "a.yaml": "一",
      "b.bin": Buffer.from([0, 0xff, 10]),
      "c.yaml": "3",
      "large.yaml": "12345678",
    });
    commitAll(folder);
    const revision = await gitRevision(folder, "HEAD");
    const asked = ["a.yaml", "b.bin", "large.yaml", "none.yaml"];
    expect(await commandsOfGit(async () => revision.readBeside?.(asked))).toEqual(["cat-file"]);
    const commands = await commandsOfGit(async () => {
      expect(textOf(revision, "a.yaml")).toBe("一");
      expect(revision.read("b.bin", limit)).toEqual({ kind: "bytes", bytes: Buffer.from([0, 0xff, 10]) });
      expect(textOf(revision, "large.yaml", 7)).toBe("too-large 8");
    });
    expect(commands).toEqual([]);
    expect(textOf(revision, "c.yaml")).toBe("3");
  });

  test("that are not there, or are many, are read when they are asked for", async () => {
    const files = Object.fromEntries(many(300, (index) => [`${index}.yaml`, `${index}`]));
    const folder = temporaryFolder(files);
    commitAll(folder);
    const revision = await gitRevision(folder, "HEAD");
    expect(await commandsOfGit(async () => revision.readBeside?.(Object.keys(files)))).toEqual([]);
    const id = git(folder, "rev-parse", "HEAD:7.yaml");
    rmSync(join(folder, ".git/objects", id.slice(0, 2), id.slice(2)), { force: true });
    await revision.readBeside?.(["6.yaml", "7.yaml"]);
    expect(textOf(revision, "6.yaml")).toBe("6");
    const read = async () => textOf(revision, "7.yaml");
    expect(await problemOf(read())).toEqual(["revision-incomplete", { revision: "HEAD" }]);
  });

  test("over the limit are not read", async () => {
    const folder = temporaryFolder({ "a.txt": "12345678", "b.txt": "1234", "c.txt": "123456789" });
    commitAll(folder);
    const revision = await gitRevision(folder, "HEAD");
    await filesOf(revision);
    expect(textOf(revision, "b.txt", 8)).toBe("1234");
    expect(textOf(revision, "a.txt", 8)).toBe("12345678");
    expect(textOf(revision, "a.txt", 7)).toBe("too-large 8");
    expect(textOf(revision, "c.txt", 8)).toBe("too-large 9");
  });

  test("over the limit between others do not have those read again", async () => {
    const files = many(40, (at) => [`${at}.txt`, at % 2 === 0 ? `${at}` : `${at}`.repeat(100)]);
    const folder = temporaryFolder(Object.fromEntries(files));
    commitAll(folder);
    const commands = await commandsOfGit(async () => {
      const revision = await gitRevision(folder, "HEAD");
      const found = await filesOf(revision);
      revision.willRead?.(found);
      for (const path of found) textOf(revision, path, 50);
    });
    expect(commands.filter((command) => command === "cat-file").length).toBeLessThan(5);
  });

  test("only regular files are read, no link and no folder; a submodule at its commit", async () => {
    const inner = temporaryFolder({ "x.yaml": "1" });
    commitAll(inner);
    const folder = temporaryFolder({ "a.yaml": "1", "deep/b.yaml": "2" });
    symlinkSync("a.yaml", join(folder, "link.yaml"));
    git(folder, "init", "-q");
    git(folder, "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", inner, "module");
    commitAll(folder);
    const revision = await gitRevision(folder, "HEAD");
    expect(await filesOf(revision)).toEqual(["a.yaml", "deep/b.yaml", "module/x.yaml"]);
    for (const path of ["link.yaml", "deep"]) {
      expect(() => textOf(revision, path)).toThrow(new UserError("unreadable", { path, reason: "not a regular file" }));
    }
    for (const path of ["module", "none.yaml"]) {
      expect(() => textOf(revision, path), path).toThrow(UserError);
    }
  });

  test("an entry that is a link and a folder at once leads nowhere else", async () => {
    const outside = temporaryFolder({ "b.yaml": "secret" });
    const folder = temporaryFolder({ "a.yaml": "1" });
    symlinkSync(outside, join(folder, "link"));
    commitAll(folder);
    // A tree that no git command makes.
    const blob = git(folder, "rev-parse", "HEAD:a.yaml");
    const link = git(folder, "rev-parse", "HEAD:link");
    const inner = execFileSync("git", ["mktree"], { cwd: folder, input: `100644 blob ${blob}\tb.yaml\n` });
    const tree = execFileSync("git", ["mktree"], {
      cwd: folder,
      input: `120000 blob ${link}\tlink\n040000 tree ${String(inner).trim()}\tlink\n`,
    });
    const commit = git(folder, "commit-tree", "-m", "forged", String(tree).trim());
    const forged = await gitRevision(folder, commit);
    expect(textOf(forged, "link/b.yaml")).toBe("1");
  });

  test("nothing is written", async () => {
    const folder = temporaryFolder({ "a.yaml": "1" });
    commitAll(folder);
    const temporary = temporaryFolder();
    vi.stubEnv("TMPDIR", temporary);
    const revision = await gitRevision(folder, "HEAD");
    for (const path of await filesOf(revision)) textOf(revision, path);
    expect(readdirSync(temporary)).toEqual([]);
    expect(git(folder, "status", "--porcelain", "--ignored")).toBe("");
    vi.unstubAllEnvs();
  });
});

describe("what is unavailable", () => {
  test("a folder outside git", async () => {
    const folder = temporaryFolder();
    expect(await problemOf(gitRevision(folder, "HEAD"))).toEqual(["not-a-repository", { folder }]);
  });

  test("git itself", async () => {
    const folder = temporaryFolder({ "a.txt": "a" });
    commitAll(folder);
    vi.stubEnv("PATH", temporaryFolder());
    expect(await problemOf(gitRevision(folder, "HEAD"))).toEqual(["git-missing", {}]);
    vi.unstubAllEnvs();
  });

  test.each(["nowhere", "--help", "HEAD~9"])("the revision %s", async (revision) => {
    const folder = temporaryFolder({ "a.yaml": "1" });
    commitAll(folder);
    expect(await problemOf(gitRevision(folder, revision))).toEqual(["revision-unknown", { revision, shallow: false }]);
  });

  test("history in a shallow clone", async () => {
    const folder = temporaryFolder({ "a.yaml": "1" });
    const first = commitAll(folder);
    commitAll(folder);
    const clone = join(temporaryFolder(), "clone");
    git(folder, "clone", "-q", "--depth=1", `file://${folder}`, clone);
    expect(await problemOf(gitRevision(clone, first))).toEqual([
      "revision-unknown",
      { revision: first, shallow: true },
    ]);
  });

  test("a file whose object is gone", async () => {
    const folder = temporaryFolder({ "a.yaml": "1", "b.yaml": "2" });
    commitAll(folder);
    const id = git(folder, "rev-parse", "HEAD:b.yaml");
    rmSync(join(folder, ".git/objects", id.slice(0, 2), id.slice(2)));
    const revision = await gitRevision(folder, "HEAD");
    expect(await filesOf(revision)).toEqual(["a.yaml", "b.yaml"]);
    const read = async () => textOf(revision, "b.yaml");
    expect(await problemOf(read())).toEqual(["revision-incomplete", { revision: "HEAD" }]);
  });
});
