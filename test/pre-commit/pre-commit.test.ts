import { spawnSync } from "node:child_process";
import { appendFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { commitAll, git } from "../support/git.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const works = (program: string, ...words: string[]) => spawnSync(program, words).status === 0;
const isThere = works("pre-commit", "--version");
/** Without a network, if this machine allows a test to turn it off. */
const offline = works("unshare", "-n", "true") ? ["unshare", "-n"] : [];
const hooksFile = readFileSync(join(root, ".pre-commit-hooks.yaml"), "utf8");

test("both hooks start the program that is in the repository, and its file may be run", () => {
  for (const { language, entry } of parse(hooksFile)) {
    expect(language).toBe("script");
    const [program = ""] = entry.split(" ");
    expect(spawnSync(join(root, program), ["--version"]).status).toBe(0);
  }
});

test.runIf(process.env.CI === "true")("pre-commit is there when CI runs the tests", () => {
  expect(isThere, "apt-get install pre-commit").toBe(true);
});

describe.skipIf(!isThere)("pre-commit try-repo (needs pre-commit)", () => {
  /** What a user clones: the hooks, the program and its data, without anything installed. */
  function hooksRepository(): string {
    const folder = temporaryFolder();
    for (const path of ["dist", ".pre-commit-hooks.yaml", "package.json"]) {
      cpSync(join(root, path), join(folder, path), { recursive: true });
    }
    commitAll(folder);
    return folder;
  }

  /** The example hospital as a separate repository. */
  function hospital(): string {
    const folder = temporaryFolder();
    cpSync(join(root, "examples/city-hospital"), folder, { recursive: true });
    rmSync(join(folder, "report.json"));
    commitAll(folder);
    return folder;
  }

  function tryHook(folder: string, id: string) {
    const home = join(folder, ".git/home");
    mkdirSync(home, { recursive: true });
    const words = [...offline, "pre-commit", "try-repo", hooksRepository(), id, "--verbose"];
    const { stdout, stderr, status } = spawnSync(words[0] as string, words.slice(1), {
      cwd: folder,
      encoding: "utf8",
      env: { PATH: process.env.PATH ?? "", HOME: home, LANG: "en_US.UTF-8", GIT_CONFIG_NOSYSTEM: "1" },
    });
    return { status, text: stdout + stderr };
  }

  test("a broken staged file is refused with its line", () => {
    const folder = hospital();
    const path = "evidence/t4-operations/O4.2.4-password-policy.yaml";
    const text = readFileSync(join(folder, path), "utf8");
    writeFileSync(join(folder, path), text.replace(/last_review_date: \S+/, "last_review_date: 2026-02-30"));
    git(folder, "add", path);
    const { status, text: out } = tryHook(folder, "isms-evidence");
    expect(status, out).toBe(1);
    expect(out).toContain("schema-format");
    expect(out).toMatch(/O4\.2\.4-password-policy\.yaml:\d+:\d+/);
  });

  test("what is not evidence does not start the hook on staged files", () => {
    const folder = hospital();
    appendFileSync(join(folder, "people.yaml"), "\n");
    git(folder, "add", "people.yaml");
    const { status, text } = tryHook(folder, "isms-evidence");
    expect(status, text).toBe(0);
    expect(text).toContain("Skipped");
  });

  test("the hook on everything runs whatever is staged", () => {
    const folder = hospital();
    rmSync(join(folder, "evidence"), { recursive: true });
    git(folder, "add", "-A");
    const { status, text } = tryHook(folder, "isms-evidence-all");
    expect(status, text).toBe(1);
    expect(text).toContain("exit code: 2");
  });
});
