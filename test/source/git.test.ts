import { chmodSync, existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readGitState } from "../../src/source/git.ts";
import { git } from "../support/git.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

function committed(): string {
  const folder = temporaryFolder({ "evidence/a.yaml": "a: 1\n", "elsewhere/b.txt": "" });
  git(folder, "init", "-q");
  git(folder, "add", ".");
  git(folder, "commit", "-q", "-m", "first");
  return folder;
}

describe("the commit of a folder", () => {
  test("clean, changed, and with something new", async () => {
    const folder = committed();
    const commit = git(folder, "rev-parse", "HEAD");
    expect(await readGitState(folder)).toEqual({ commit, dirty: false });
    writeFileSync(join(folder, "evidence/new.yaml"), "");
    expect(await readGitState(folder)).toEqual({ commit, dirty: true });
    git(folder, "clean", "-fdq");
    writeFileSync(join(folder, "evidence/a.yaml"), "a: 2\n");
    expect(await readGitState(folder)).toEqual({ commit, dirty: true });
  });

  test("only what lies under the folder makes it dirty", async () => {
    const folder = committed();
    writeFileSync(join(folder, "elsewhere/b.txt"), "changed");
    expect(await readGitState(join(folder, "evidence"))).toMatchObject({ dirty: false });
  });

  test("outside git, and before the first commit, there is none", async () => {
    const folder = temporaryFolder();
    expect(await readGitState(folder)).toBe(null);
    git(folder, "init", "-q");
    expect(await readGitState(folder)).toBe(null);
  });

  test("the repository's own settings start no program", async () => {
    const folder = committed();
    const [program, trace] = [join(folder, "elsewhere/run.sh"), join(folder, "elsewhere/ran")];
    writeFileSync(program, `#!/bin/sh\ntouch "${trace}"\n`);
    chmodSync(program, 0o755);
    git(folder, "config", "core.fsmonitor", program);
    git(folder, "config", "core.hooksPath", join(folder, "elsewhere"));
    await readGitState(folder);
    expect(existsSync(trace)).toBe(false);
  });
});
