import { chmodSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { gitProgram } from "../../src/source/git-program.ts";
import { viewGit } from "../../src/source/git-state.ts";
import { commitAll } from "../support/git.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

function folderWithGit(mode = 0o755, text = "#!/bin/sh\n"): string {
  const folder = temporaryFolder({ git: text });
  chmodSync(join(folder, "git"), mode);
  return folder;
}

describe.skipIf(process.platform === "win32")("git along the search path", () => {
  test("is the first that can be run", () => {
    const [first, second, empty, locked] = [folderWithGit(), folderWithGit(), temporaryFolder(), folderWithGit(0o644)];
    const folder = temporaryFolder();
    mkdirSync(join(folder, "git"));
    const path = [empty, locked, folder, first, second].join(":");
    expect(gitProgram(path)).toEqual({ program: join(first, "git"), path });
  });

  test("is looked for again once the path is another one", () => {
    const [first, second] = [folderWithGit(), folderWithGit()];
    expect([first, second, first].map((path) => gitProgram(path).program)).toEqual(
      [first, second, first].map((path) => join(path, "git")),
    );
  });

  test("is left to the system where it is in no folder", () => {
    const empty = temporaryFolder();
    expect(gitProgram(empty)).toEqual({ program: "git", path: empty });
  });

  test.each([".", "", "bin", "./bin:..:"])("is not looked for in %j, which the checked folder would be", (path) => {
    expect(gitProgram(path)).toEqual({ program: "git", path: undefined });
    const folder = folderWithGit();
    expect(gitProgram(`${path}:${folder}:${path}`)).toEqual({ program: join(folder, "git"), path: folder });
  });
});

test.skipIf(process.platform === "win32").each([".:", ":", "bin:"])(
  "a program named git in the checked folder is not run for PATH=%s…",
  async (relative) => {
    const canary = join(temporaryFolder(), "canary");
    const program = `#!/bin/sh\necho run >> ${canary}\n`;
    const folder = temporaryFolder({ git: program, "bin/git": program });
    for (const path of ["git", "bin/git"]) chmodSync(join(folder, path), 0o755);
    commitAll(folder);
    vi.stubEnv("PATH", `${relative}${process.env.PATH}`);
    expect(await viewGit(folder)).toMatchObject({ kind: "commit", isStaged: false });
    vi.stubEnv("PATH", relative);
    await viewGit(folder); // by the system's own folders, or not at all
    vi.unstubAllEnvs();
    expect(() => chmodSync(canary, 0o644)).toThrow("ENOENT");
  },
);
