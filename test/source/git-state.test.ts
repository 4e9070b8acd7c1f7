import { execFileSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import { readGitState, viewGit } from "../../src/source/git-state.ts";
import { workingTree } from "../../src/source/working-tree.ts";
import { commitAll, git } from "../support/git.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

afterEach(() => {
  vi.unstubAllEnvs();
});

const files = { "evidence/a.yaml": "a: 1\nb: 2\n", "evidence/b.yaml": "b: 1\n", "elsewhere/b.txt": "" };

function committed(more: Readonly<Record<string, string | Buffer>> = {}): string {
  const folder = temporaryFolder({ ...files, ...more });
  commitAll(folder);
  return folder;
}

const dirtyOf = async (folder: string) => {
  const state = await readGitState(folder);
  return state.kind === "commit" ? state.dirty : state.reason;
};

describe("a folder differs from its commit", () => {
  const cases: [name: string, change: (folder: string) => void, isDirty: boolean][] = [
    ["when nothing was done", () => {}, false],
    ["when a file was changed", (folder) => writeFileSync(join(folder, "evidence/a.yaml"), "a: 2\nb: 2\n"), true],
    ["when a file is gone", (folder) => rmSync(join(folder, "evidence/a.yaml")), true],
    ["when a file is new", (folder) => writeFileSync(join(folder, "evidence/new.yaml"), ""), true],
    ["when a file was renamed", (f) => renameSync(join(f, "evidence/a.yaml"), join(f, "evidence/c.yaml")), true],
    [
      "when a change is staged, and the file is as it was",
      (folder) => {
        writeFileSync(join(folder, "evidence/a.yaml"), "a: 2\n");
        git(folder, "add", ".");
        writeFileSync(join(folder, "evidence/a.yaml"), files["evidence/a.yaml"]);
      },
      true,
    ],
    [
      "when a file is only to be added later",
      (folder) => {
        writeFileSync(join(folder, "evidence/new.yaml"), "a: 1\n");
        git(folder, "add", "--intent-to-add", "evidence/new.yaml");
      },
      true,
    ],
    ["when a file was forgotten by git", (folder) => git(folder, "rm", "-q", "--cached", "evidence/a.yaml"), true],
    [
      "when a file is a link now",
      (folder) => {
        rmSync(join(folder, "evidence/a.yaml"));
        symlinkSync("b.yaml", join(folder, "evidence/a.yaml"));
      },
      true,
    ],
    [
      "when a file was changed and git is set to assume that it was not",
      (folder) => {
        git(folder, "update-index", "--assume-unchanged", "evidence/a.yaml");
        writeFileSync(join(folder, "evidence/a.yaml"), "a: 2\n");
      },
      true,
    ],
    [
      "when a file was changed to another of the same size and time",
      (folder) => {
        const path = join(folder, "evidence/a.yaml");
        const { atime, mtime } = statSync(path);
        writeFileSync(path, "a: 3\nb: 3\n");
        utimesSync(path, atime, mtime);
      },
      true,
    ],
    ["not when a file was only touched", (folder) => utimesSync(join(folder, "evidence/a.yaml"), 1, 1), false],
    [
      "not when only its line endings differ",
      (folder) => writeFileSync(join(folder, "evidence/a.yaml"), "a: 1\r\nb: 2\r\n"),
      false,
    ],
    [
      "not when what is new is ignored",
      (folder) => {
        writeFileSync(join(folder, ".git/info/exclude"), "*.tmp\n");
        writeFileSync(join(folder, "evidence/new.tmp"), "");
      },
      false,
    ],
    [
      "not when a sparse checkout leaves files out",
      (folder) => {
        git(folder, "update-index", "--skip-worktree", "evidence/b.yaml");
        rmSync(join(folder, "evidence/b.yaml"));
      },
      false,
    ],
  ];

  test.each(cases)("%s", async (_name, change, isDirty) => {
    const folder = committed();
    const commit = git(folder, "rev-parse", "HEAD");
    change(folder);
    expect(await readGitState(folder)).toMatchObject({ kind: "commit", commit, dirty: isDirty, prefix: "" });
  });

  test("line endings of a file longer than what is read at once, split between two reads", async () => {
    const text = `${"x".repeat(256 * 1024 - 1)}\n${"資料\n".repeat(1000)}\r`;
    const folder = committed({ "evidence/long.yaml": text });
    writeFileSync(join(folder, "evidence/long.yaml"), text.replaceAll("\n", "\r\n"));
    expect(await dirtyOf(folder)).toBe(false);
    writeFileSync(join(folder, "evidence/long.yaml"), `${text.replaceAll("\n", "\r\n")}\r`);
    expect(await dirtyOf(folder)).toBe(true);
  });

  test("only what lies under it makes it differ", async () => {
    const folder = committed();
    writeFileSync(join(folder, "elsewhere/b.txt"), "changed");
    writeFileSync(join(folder, "elsewhere/new.txt"), "new");
    expect(await dirtyOf(join(folder, "evidence"))).toBe(false);
    expect(await dirtyOf(folder)).toBe(true);
  });

  test("a folder that is ignored as a whole has nothing new", async () => {
    const folder = committed({ ".gitignore": "out/\n" });
    mkdirSync(join(folder, "out"));
    writeFileSync(join(folder, "out/x.yaml"), "");
    expect(await dirtyOf(join(folder, "out"))).toBe(false);
  });

  test("links, names with spaces and line breaks, submodules and SHA-256 are no difference", async () => {
    const inner = committed();
    const folder = temporaryFolder({ "a [b]\n c.yaml": "x" });
    symlinkSync("nowhere", join(folder, "link"));
    git(folder, "init", "-q", "--object-format=sha256");
    commitAll(folder);
    utimesSync(join(folder, "a [b]\n c.yaml"), 1, 1);
    expect(await readGitState(folder)).toMatchObject({ dirty: false, commit: expect.stringMatching(/^[0-9a-f]{64}$/) });
    const outer = committed();
    git(outer, "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", inner, "module");
    commitAll(outer);
    expect(await dirtyOf(outer)).toBe(false);
  });
});

describe("attributes that have git write other text than is committed", () => {
  async function dirtyIn(under: string, attributes: string): Promise<boolean> {
    const path = "evidence/encoded.yaml";
    const folder = committed({ [path]: "a: 1 \u00a5\n" });
    writeFileSync(join(folder, under, ".gitattributes"), attributes);
    commitAll(folder);
    rmSync(join(folder, path));
    git(folder, "checkout", "-q", "HEAD", "--", path);
    // The index was written after the file, and so vouches for it.
    const later = new Date(Date.now() + 60_000);
    utimesSync(join(folder, ".git/index"), later, later);
    const state = await readGitState(join(folder, "evidence"), async () => ["encoded.yaml"]);
    return state.kind === "commit" && state.dirty;
  }

  test.each(["", "evidence"])("in the folder '%s'", async (under) => {
    expect(await dirtyIn(under, "encoded.yaml working-tree-encoding=UTF-16LE\n")).toBe(true);
    expect(await dirtyIn(under, "other.yaml working-tree-encoding=UTF-16LE\n")).toBe(false);
    expect(await dirtyIn(under, "*.yaml text eol=crlf\n")).toBe(false);
  });
});

test("only what is not there is left out by a sparse checkout, whatever the index says of it", async () => {
  const folder = committed();
  git(folder, "update-index", "--skip-worktree", "evidence/a.yaml", "evidence/b.yaml");
  rmSync(join(folder, "evidence/b.yaml"));
  const state = await readGitState(folder);
  expect(state.kind === "commit" && [...(state.tracked ?? [])]).toEqual([
    ["elsewhere/b.txt", "file"],
    ["evidence/a.yaml", "file"],
    ["evidence/b.yaml", "sparse"],
  ]);
});

describe("why there is no commit", () => {
  test("outside git, and before the first commit", async () => {
    const folder = temporaryFolder();
    expect(await dirtyOf(folder)).toBe("no-repository");
    git(folder, "init", "-q");
    expect(await dirtyOf(folder)).toBe("no-commit");
  });

  test("git is not installed", async () => {
    const folder = committed();
    vi.stubEnv("PATH", temporaryFolder());
    expect(await dirtyOf(folder)).toBe("no-git");
  });

  test.runIf(process.getuid?.() === 0)("git refuses what belongs to another user", async () => {
    const folder = committed();
    vi.stubEnv("GIT_CONFIG_GLOBAL", "/dev/null");
    vi.stubEnv("GIT_CONFIG_NOSYSTEM", "1");
    vi.stubEnv("SUDO_UID", undefined);
    chownSync(folder, 12345, 12345);
    chownSync(join(folder, ".git"), 12345, 12345);
    expect(await dirtyOf(folder)).toBe("repository-not-trusted");
    vi.stubEnv("GIT_CONFIG_COUNT", "1");
    vi.stubEnv("GIT_CONFIG_KEY_0", "safe.directory");
    vi.stubEnv("GIT_CONFIG_VALUE_0", folder);
    expect(await dirtyOf(folder)).toBe(false);
  });
});

describe("nothing of the repository runs", () => {
  /** A program that leaves a trace when it runs. */
  function trap(folder: string): { readonly program: string; readonly ran: () => boolean } {
    const away = temporaryFolder({ "run.sh": `#!/bin/sh\ntouch "$(dirname "$0")/ran"\ncat\n` });
    const program = join(away, "run.sh");
    chmodSync(program, 0o755);
    git(folder, "config", "core.fsmonitor", program);
    git(folder, "config", "core.hooksPath", away);
    for (const kind of ["clean", "smudge", "process"]) git(folder, "config", `filter.trap.${kind}`, program);
    git(folder, "config", "diff.trap.textconv", program);
    git(folder, "config", "diff.external", program);
    return { program, ran: () => existsSync(join(away, "ran")) };
  }

  test("no monitor, filter or hook, whatever was changed", async () => {
    const folder = committed({ ".gitattributes": "* filter=trap diff=trap\n" });
    const { ran } = trap(folder);
    for (const path of ["evidence/a.yaml", "evidence/b.yaml"]) utimesSync(join(folder, path), 1, 1);
    expect(await dirtyOf(folder)).toBe(false);
    writeFileSync(join(folder, "evidence/a.yaml"), "a: 2\nb: 2\n");
    writeFileSync(join(folder, "evidence/new.yaml"), "");
    expect(await dirtyOf(folder)).toBe(true);
    expect(ran()).toBe(false);
  });

  test("nor of a submodule", async () => {
    const folder = committed();
    const inner = committed({ ".gitattributes": "* filter=trap\n" });
    git(folder, "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", inner, "module");
    commitAll(folder);
    const { ran } = trap(join(folder, "module"));
    writeFileSync(join(folder, "module/evidence/a.yaml"), "a: 2\nb: 2\n");
    expect(await dirtyOf(folder)).toBe(false);
    expect(ran()).toBe(false);
  });

  test("the index stays as it is", async () => {
    const folder = committed();
    utimesSync(join(folder, "evidence/a.yaml"), 1, 1);
    const before = readFileSync(join(folder, ".git/index"));
    await readGitState(folder);
    expect(readFileSync(join(folder, ".git/index")).equals(before)).toBe(true);
  });
});

test("what a hook's git says of its own repository is not passed on", async () => {
  const [here, other] = [committed(), committed({ "evidence/other.yaml": "" })];
  const commit = git(here, "rev-parse", "HEAD");
  vi.stubEnv("GIT_DIR", join(other, ".git"));
  vi.stubEnv("GIT_WORK_TREE", other);
  vi.stubEnv("GIT_INDEX_FILE", join(other, ".git/index"));
  vi.stubEnv("GIT_PREFIX", "evidence/");
  vi.stubEnv("GIT_COMMON_DIR", join(other, ".git"));
  vi.stubEnv("GIT_OBJECT_DIRECTORY", join(other, ".git/objects"));
  expect(await readGitState(join(here, "evidence"))).toMatchObject({
    kind: "commit",
    commit,
    dirty: false,
    prefix: "evidence/",
  });
});

describe("a file that was read and is not of the commit", () => {
  const dirtyAfterReading = async (folder: string, ...read: string[]) => {
    const state = await readGitState(folder, async () => read);
    return state.kind === "commit" && state.dirty;
  };
  const hidden = (hide: (folder: string) => void): string => {
    const folder = committed({ ".gitignore": "ignored.yaml\n" });
    writeFileSync(join(folder, "evidence/new.yaml"), "");
    writeFileSync(join(folder, "ignored.yaml"), "");
    hide(folder);
    return folder;
  };

  test.each([
    ["info/exclude", (folder: string) => writeFileSync(join(folder, ".git/info/exclude"), "new.yaml\n")],
    [
      "core.excludesFile",
      (folder: string) => {
        writeFileSync(join(folder, ".git/mine"), "new.yaml\n");
        git(folder, "config", "core.excludesFile", join(folder, ".git/mine"));
      },
    ],
  ])("and that %s hides makes it dirty, as long as it is read", async (_, hide) => {
    const folder = hidden(hide);
    expect(await dirtyAfterReading(folder, "evidence/a.yaml", "evidence/new.yaml")).toBe(true);
    expect(await dirtyAfterReading(folder, "evidence/a.yaml")).toBe(false);
  });

  test("and that .gitignore names makes it dirty as well", async () => {
    const folder = hidden((of) => rmSync(join(of, "evidence/new.yaml")));
    expect(await dirtyAfterReading(folder, "ignored.yaml")).toBe(true);
    expect(await dirtyAfterReading(folder)).toBe(false);
  });

  test("and that git is asked not to look at is compared by its bytes", async () => {
    const folder = committed();
    git(folder, "update-index", "--assume-unchanged", "evidence/a.yaml");
    writeFileSync(join(folder, "evidence/a.yaml"), "a: 2\nb: 2\n");
    expect(await dirtyAfterReading(folder, "evidence/a.yaml")).toBe(true);
  });
});

describe("a file that is not what it was when it was read", () => {
  const path = "evidence/a.yaml";
  const content = files[path];

  /** What the state is when a file is read before git answers and written between the two. */
  const dirtyAfter = async (asRead: string, written: string | null): Promise<boolean> => {
    const folder = committed();
    writeFileSync(join(folder, path), asRead);
    const source = workingTree(folder);
    const state = await source.state(async () => {
      expect(source.read(path, 1000)).toMatchObject({ kind: "bytes" });
      if (written !== null) writeFileSync(join(folder, path), written);
      return [path];
    });
    return state.kind === "commit" && state.dirty;
  };

  test.each([
    ["read as committed, and left alone", content, null, false],
    ["read as something else, then put back", "a: 2\nb: 2\n", content, true],
    ["read as committed, then changed", content, "a: 2\nb: 2\n", true],
  ])("%s", async (_, asRead, written, isDirty) => {
    expect(await dirtyAfter(asRead, written)).toBe(isDirty);
  });
});

describe("what is done after git was asked and before the state is", () => {
  const path = "evidence/a.yaml";
  const content = files[path];
  const cases: [name: string, change: (folder: string) => void, isDirty: boolean][] = [
    ["nothing", () => {}, false],
    ["a file is changed", (folder) => writeFileSync(join(folder, path), "a: 2\nb: 2\n"), true],
    ["a file is gone", (folder) => rmSync(join(folder, path)), true],
    ["a file is written that is read", (folder) => writeFileSync(join(folder, "evidence/new.yaml"), ""), true],
    [
      "a file is changed and committed",
      (folder) => {
        writeFileSync(join(folder, path), "a: 2\nb: 2\n");
        commitAll(folder);
      },
      true,
    ],
    ["a file is written again as it was", (folder) => writeFileSync(join(folder, path), content), false],
  ];

  test.each(cases)("%s", async (_, change, isDirty) => {
    const folder = committed();
    const commit = git(folder, "rev-parse", "HEAD");
    const view = viewGit(folder);
    await view;
    change(folder);
    const read = async () => [path, ...(existsSync(join(folder, "evidence/new.yaml")) ? ["evidence/new.yaml"] : [])];
    // The commit is that of before, from which the files differ now.
    expect(await readGitState(folder, read, undefined, view)).toMatchObject({ commit, dirty: isDirty });
  });

  test("a file of the same size and times is not taken for what it was while git wrote the index", async () => {
    const folder = committed();
    writeFileSync(join(folder, path), content.replace("1", "3"));
    utimesSync(join(folder, path), 1_000_000_000, 1_000_000_000);
    const { ctimeMs: ctime, mtimeMs: mtime } = statSync(join(folder, path));
    const view = await viewGit(folder);
    if (view.kind === "none") throw new Error(view.reason);
    const noted = view.files.map((file) => (file.path === path ? { ...file, ctime, mtime } : file));
    const dirtyWhere = async (written: number, files = noted) => {
      const state = await readGitState(folder, undefined, undefined, Promise.resolve({ ...view, files, written }));
      return state.kind === "commit" && state.dirty;
    };
    expect(await dirtyWhere(ctime + 1)).toBe(false); // git's index says so
    expect(await dirtyWhere(ctime)).toBe(true);
    expect(await dirtyWhere(mtime + 1)).toBe(true);
    // Without a size, git says that it does not know.
    writeFileSync(join(folder, path), "");
    const { ctimeMs, mtimeMs } = statSync(join(folder, path));
    const unsure = noted.map((file) =>
      file.path === path ? { ...file, ctime: ctimeMs, mtime: mtimeMs, size: 0 } : file,
    );
    expect(await dirtyWhere(ctimeMs + 1, unsure)).toBe(true);
  });

  test("what was asked before is used for one state, and the next is of its own time", async () => {
    const folder = committed();
    const source = workingTree(folder);
    source.willAskState?.();
    expect(await source.state()).toMatchObject({ dirty: false });
    writeFileSync(join(folder, "evidence/new.yaml"), "");
    commitAll(folder);
    expect(await source.state()).toMatchObject({ dirty: false, commit: git(folder, "rev-parse", "HEAD") });
  });
});

describe("a file whose content is known by its stamp", () => {
  const path = "evidence/a.yaml";
  const content = files[path] ?? "";

  /** What the state is of a file that was looked at with one content, and has another one when git answers. */
  const dirtyAfter = async (asSeen: string, written: string | null): Promise<boolean> => {
    const folder = committed();
    // Long before the index is written: then git does not suspect the file.
    utimesSync(join(folder, path), 1_700_000_000, 1_700_000_000);
    git(folder, "add", path);
    if (asSeen !== content) writeFileSync(join(folder, path), asSeen);
    const source = workingTree(folder, { idOf: () => "known", note: () => {} });
    expect(source.contentId(path)).toBe("known");
    if (written !== null) writeFileSync(join(folder, path), written);
    const state = await source.state(async () => [path]);
    return state.kind === "commit" && state.dirty;
  };

  test.each([
    ["as committed, and left alone", content, null, false],
    ["as committed: what is written after the look is not said", content, "a: 2\nb: 2\n", false],
    ["as something else", "a: 2\nb: 2\n", null, true],
    ["as something else, then put back", "a: 2\nb: 2\n", content, true],
  ])("%s", async (_, asSeen, written, isDirty) => {
    expect(await dirtyAfter(asSeen, written)).toBe(isDirty);
  });
});

test.each(["rev-parse", "ls-files", "diff-index"])(
  "git that does not answer %s in time is named as that",
  async (command) => {
    const folder = committed();
    const real = execFileSync("sh", ["-c", "command -v git"], { encoding: "utf8" }).trim();
    const slow = `#!/bin/sh\ncase " $* " in *" ${command} "*) exec sleep 20;; esac\nexec ${real} "$@"\n`;
    const programs = temporaryFolder({ git: slow });
    chmodSync(join(programs, "git"), 0o755);
    vi.stubEnv("PATH", `${programs}:${process.env.PATH}`);
    expect(await readGitState(folder, undefined, undefined, viewGit(folder, 1000))).toEqual({
      kind: "none",
      reason: "timed-out",
    });
  },
);

test("git that is stopped says nothing of a folder", async () => {
  const folder = committed();
  const real = execFileSync("sh", ["-c", "command -v git"], { encoding: "utf8" }).trim();
  const stopped = `#!/bin/sh\ncase " $* " in *" diff-index "*) kill -9 $$;; esac\nexec ${real} "$@"\n`;
  const programs = temporaryFolder({ git: stopped });
  chmodSync(join(programs, "git"), 0o755);
  vi.stubEnv("PATH", `${programs}:${process.env.PATH}`);
  expect(await dirtyOf(folder)).toBe("unreadable");
});
