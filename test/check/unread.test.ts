import { chownSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { check } from "../../src/check/check.ts";
import { UserError } from "../../src/model/user-error.ts";
import { filesInMemory } from "../../src/source/files-in-memory.ts";
import type { Tree } from "../../src/source/tree.ts";
import { unreadFiles } from "../../src/source/unread-files.ts";
import { commitAll, git } from "../support/git.ts";
import { nilStatement, runCli } from "../support/run-cli.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const asOf = "2026-10-01";
const good = { "evidence/good.yaml": nilStatement("nil-good") };

async function untold(folder: string) {
  const { findings } = await check({ folder, asOf });
  return findings.flatMap((finding) => {
    if (finding.code === "files-not-read") return finding.params.files.map(({ path, reason }) => `${path} ${reason}`);
    if (finding.code === "evidence-untracked") return [`${finding.params.documents} untracked`];
    return finding.code === "git-refused" ? [`git: ${finding.params.reason}`] : [];
  });
}

describe("files that look like evidence and are not read are reported with the reason", () => {
  test.each([
    ["evidence/a.YAML", "pattern"],
    ["evidence/a.yaml.txt", "pattern"],
    ["evidence/deep/a.Yml", "pattern"],
    ["evidence/.drafts/a.yaml", "hidden"],
    ["evidence/.a.yaml", "hidden"],
    ["evidence/a.yaml ", "pattern"],
    ["evidence/a.y\u200baml", "pattern"],
    ["evidence/a.уaml", "pattern"],
    ["evidence/a．yaml", "pattern"],
    ["evidence/a。yaml", "pattern"],
    ["evidence/佐證", "pattern"],
    ["Evidence/a.yaml", "pattern"],
    ["ｅvidence/deep/a.yaml", "pattern"],
  ])("%s: %s", async (path, reason) => {
    expect(await untold(temporaryFolder({ ...good, [path]: nilStatement("a") }))).toEqual([`${path} ${reason}`]);
  });

  test("a pattern that leaves other extensions out", async () => {
    const source = filesInMemory({
      ...good,
      "isms-evidence.yaml": "version: 1\nevidence: [evidence/**/*.yaml]\n",
      "evidence/a.yml": nilStatement("a"),
      "evidence/b.json": '{"output": "O7.1.1"}',
    });
    const { findings } = await check({ source, asOf });
    expect(findings.find(({ code }) => code === "files-not-read")?.params).toEqual({
      files: [
        { path: "evidence/a.yml", reason: "pattern" },
        { path: "evidence/b.json", reason: "pattern" },
      ],
      total: 2,
    });
  });

  test("a link to a folder of evidence, or out of the root, and packages that git tracks", async () => {
    const folder = temporaryFolder({
      ...good,
      "elsewhere/a.yaml": nilStatement("a"),
      "scans/a.yaml": "hosts: []\n",
      "evidence/node_modules/b.yaml": nilStatement("b"),
    });
    symlinkSync("../elsewhere", join(folder, "evidence/more"));
    symlinkSync("../scans", join(folder, "evidence/scans"));
    symlinkSync(".", join(folder, "evidence/same"));
    symlinkSync("../elsewhere/a.yaml", join(folder, "evidence/c.YAML"));
    symlinkSync("gone", join(folder, "evidence/nowhere"));
    symlinkSync("/", join(folder, "evidence/root"));
    const links = ["evidence/more link", "evidence/root link"];
    expect(await untold(folder)).toEqual(["evidence/c.YAML link", ...links]);
    commitAll(folder);
    expect(await untold(folder)).toEqual([
      "evidence/c.YAML link",
      links[0],
      "evidence/node_modules/b.yaml packages",
      links[1],
    ]);
  });

  test("a folder that the system finds under another name is no second one", async () => {
    const entry = (name: string, isFolder: boolean) => {
      return { name, isFile: () => !isFolder, isDirectory: () => isFolder, isSymbolicLink: () => false };
    };
    const tree: Tree = {
      root: "/",
      read: () => ({ kind: "bytes", bytes: Buffer.from(nilStatement("a")) }),
      kindOf: (path) => (path.toLowerCase() === "evidence" ? "folder" : null),
      follow: (path) => ({ path, outside: false }),
      list: (folder) => (folder === "" ? [entry("Evidence", true)] : [entry("a.yaml", false)]),
    };
    expect(await unreadFiles(tree, ["evidence"], ["evidence/a.yaml"], null)).toEqual({ files: [], isPartial: false });
  });

  test("a folder to which many links lead is looked through once", async () => {
    const names = Array.from({ length: 500 }, (_, index) => `l${index}`);
    const listed: string[] = [];
    const entry = (name: string, isLink: boolean) => {
      return { name, isFile: () => !isLink, isDirectory: () => false, isSymbolicLink: () => isLink };
    };
    const tree: Tree = {
      root: "/",
      read: () => ({ kind: "bytes", bytes: Buffer.from(nilStatement("a")) }),
      kindOf: (path) =>
        path === "evidence" || path === "more" ? "folder" : path.endsWith(".gitignore") ? null : "link",
      follow: () => ({ path: "more", outside: false }),
      list(folder) {
        listed.push(folder);
        return folder === "more" ? [entry("a.yaml", false)] : names.map((name) => entry(name, true));
      },
    };
    expect((await unreadFiles(tree, ["evidence"], [], null)).files).toEqual([{ path: "evidence/l0", reason: "link" }]);
    expect(listed).toEqual(["", "evidence", "more"]);
  });

  test("nothing is said of what is no evidence, of ignored files and of other folders", async () => {
    const folder = temporaryFolder({
      ...good,
      "evidence/scan.JSON": '{"hosts": []}',
      "evidence/notes.txt": "output: O7.1.1\n",
      "evidence/ignored.YAML": nilStatement("a"),
      "elsewhere/a.YAML": nilStatement("b"),
      ".gitignore": "ignored.YAML\n",
    });
    expect(await untold(folder)).toEqual([]);
    commitAll(folder);
    expect(await untold(folder)).toEqual([]);
  });

  test("twenty are named and all are counted", async () => {
    const many = Object.fromEntries(
      Array.from({ length: 30 }, (_, i) => [`evidence/${i}.YAML`, nilStatement(`n-${i}`)]),
    );
    const { findings } = await check({ source: filesInMemory({ ...good, ...many }), asOf });
    const found = findings.find(({ code }) => code === "files-not-read");
    expect(found).toMatchObject({ severity: "info", params: { total: 30 } });
    expect(found?.code === "files-not-read" && found.params.files.length).toBe(20);
  });

  describe("a search that ends at a limit says so", () => {
    const listing = (names: readonly string[], size: "bytes" | "too-large" = "bytes"): Tree => ({
      root: "/",
      read: () => (size === "bytes" ? { kind: "bytes", bytes: Buffer.from("a: 1\n") } : { kind: size, size: 1e9 }),
      kindOf: (path) => (path === "evidence" ? "folder" : null),
      follow: (path) => ({ path, outside: false }),
      list: (folder) =>
        folder === "evidence"
          ? names.map((name) => ({ name, isFile: () => true, isDirectory: () => false, isSymbolicLink: () => false }))
          : [],
    });
    const named = (length: number, ending: string) => Array.from({ length }, (_, index) => `${index}${ending}`);

    test.each([
      ["2,000 names that evidence can have", listing(named(2000, ".YAML")), false],
      ["one more", listing(named(2001, ".YAML")), true],
      ["50,000 names of any kind", listing(named(50_000, ".png")), false],
      ["one more of those", listing(named(50_001, ".png")), true],
      ["a file too large to look into", listing(["a.YAML"], "too-large"), true],
      ["one that evidence cannot be", listing(["a.png"], "too-large"), false],
    ])("%s", async (_name, tree, isPartial) => {
      expect(await unreadFiles(tree, ["evidence"], [], null)).toEqual({ files: [], isPartial });
    });

    test("in the report, also where nothing was found until then", async () => {
      const many = Object.fromEntries(named(2001, ".YAML").map((name) => [`evidence/${name}`, "a: 1\n"]));
      const { findings } = await check({ source: filesInMemory({ ...good, ...many }), asOf });
      expect(findings.find(({ code }) => code === "files-not-read")?.params).toEqual({
        files: [],
        total: 0,
        partial: true,
      });
    });
  });

  test("ignored though git tracks it, untracked, submodule, sparse", async () => {
    const folder = temporaryFolder({
      ...good,
      "evidence/a.yaml": nilStatement("a"),
      "evidence/b.yaml": nilStatement("b"),
    });
    commitAll(folder);
    writeFileSync(join(folder, "evidence/new.yaml"), nilStatement("new"));
    expect(await untold(folder)).toEqual(["1 untracked"]);
    rmSync(join(folder, "evidence/new.yaml"));
    writeFileSync(join(folder, ".gitignore"), "a.yaml\n");
    git(folder, "update-index", "--skip-worktree", "evidence/b.yaml");
    rmSync(join(folder, "evidence/b.yaml"));
    git(folder, "update-index", "--add", "--cacheinfo", `160000,${git(folder, "rev-parse", "HEAD")},evidence/inner`);
    expect(await untold(folder)).toEqual([
      "evidence/a.yaml ignored",
      "evidence/b.yaml sparse",
      "evidence/inner submodule",
    ]);
  });
});

describe("a submodule that is not checked out", () => {
  const withSubmodule = () => {
    const folder = temporaryFolder(good);
    commitAll(folder);
    git(folder, "update-index", "--add", "--cacheinfo", `160000,${git(folder, "rev-parse", "HEAD")},evidence/inner`);
    mkdirSync(join(folder, "evidence/inner"));
    return folder;
  };

  test("is reported even where files lie in its place, and those are nobody's", async () => {
    const folder = withSubmodule();
    writeFileSync(join(folder, "evidence/inner/a.yaml"), nilStatement("a"));
    expect(await untold(folder)).toEqual(["1 untracked", "evidence/inner submodule"]);
  });

  test("is reported where a file poses as its repository", async () => {
    const folder = withSubmodule();
    writeFileSync(join(folder, "evidence/inner/.git"), "gitdir: nowhere\n");
    expect(await untold(folder)).toEqual(["evidence/inner submodule"]);
  });
});

test("a configuration that a sparse checkout leaves out is not replaced by the baseline policy", async () => {
  const folder = temporaryFolder({ ...good, "isms-evidence.yml": "version: 1\npolicy: csma-a\n" });
  commitAll(folder);
  git(folder, "sparse-checkout", "set", "--no-cone", "/evidence/");
  await expect(check({ folder, asOf })).rejects.toMatchObject({
    code: "config-not-checked-out",
    params: { path: "isms-evidence.yml" },
  });
});

test("what a sparse checkout leaves out is not missing", async () => {
  const folder = temporaryFolder({ ...good, "evidence/b.yaml": nilStatement("b") });
  commitAll(folder);
  git(folder, "update-index", "--skip-worktree", "evidence/b.yaml");
  rmSync(join(folder, "evidence/b.yaml"));
  const { findings, summary } = await check({ folder, asOf });
  const codes = new Set(findings.map(({ code }) => code));
  expect(codes).toContain("evidence-not-checked-out");
  expect(codes).not.toContain("evidence-missing");
  expect(summary.outputs.missing).toBe(0);
});

test.runIf(process.getuid?.() === 0)("a git that refuses is named, and is not a folder outside git", async () => {
  const folder = temporaryFolder(good);
  commitAll(folder);
  chownSync(folder, 12345, 12345);
  chownSync(join(folder, ".git"), 12345, 12345);
  expect(await untold(folder)).toEqual(["git: repository-not-trusted"]);
  expect(await untold(temporaryFolder(good))).toEqual([]);
});

describe("hidden files stay hidden", () => {
  const secret = "password: hunter2\n";
  const hidden = { ...good, ".env": secret, ".git/config": secret, "evidence/.x/a.yaml": secret };

  test.each([
    "evidence: [.env]",
    "evidence: [.git/config]",
    "evidence: [./.env]",
    "evidence: ['evidence/../.env']",
    "evidence: [evidence/.x]",
    "evidence: ['.g*/**']",
    "people: .env",
    "policy: .env",
    "policy: .git/config",
  ])("%s", async (line) => {
    const folder = temporaryFolder({ ...hidden, "isms-evidence.yaml": `version: 1\n${line}\n` });
    const { status, out, error } = await runCli(folder, ["--as-of", asOf]);
    expect(out + error).not.toContain("hunter2");
    expect(status).toBe(2);
  });

  test("not through a link or a glob either", async () => {
    const files = { ...hidden, "isms-evidence.yaml": "version: 1\nevidence: ['**/{*,.*}']\n" };
    const folder = temporaryFolder(files);
    const { out, error } = await runCli(folder, ["--as-of", asOf, "--verbose"]);
    expect(out + error).not.toContain("hunter2");
    const { findings } = await check({ source: filesInMemory({ ...files, "evidence/bad.yaml": "a: [" }), asOf });
    expect(findings.filter(({ path }) => path?.includes("/.") || path?.startsWith("."))).toEqual([]);
  });

  test("a path of the command line", async () => {
    const error = await check({ folder: temporaryFolder(hidden), asOf, paths: [".env"] }).catch((thrown) => thrown);
    expect(error).toBeInstanceOf(UserError);
    expect(error.code).toBe("path-hidden");
  });
});

describe("lines of files in a public log", () => {
  test.each([
    ["CI", "true", false],
    ["GITHUB_ACTIONS", "true", false],
    ["CI", "false", true],
    ["OTHER", "1", true],
  ])("%s=%s", async (name, value, shows) => {
    const folder = temporaryFolder({ ...good, "evidence/tracked.yaml": "a: [tracked-line\n" });
    commitAll(folder);
    writeFileSync(join(folder, "evidence/new.yaml"), "a: [untracked-line\n");
    const { out } = await runCli(folder, ["--as-of", asOf, "--verbose"], { [name]: value });
    expect(out).toContain("tracked-line");
    expect(out.includes("untracked-line")).toBe(shows);
  });
});
