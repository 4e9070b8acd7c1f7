import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { commitAll, git } from "../support/git.ts";
import { isLinuxCi } from "../support/linux-ci.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const works = (program: string, ...words: string[]) => spawnSync(program, words).status === 0;
const isThere = works("pre-commit", "--version");
/** Without a network, if this machine allows a test to turn it off. */
const offline = works("unshare", "-n", "true") ? ["unshare", "-n"] : [];
const file = "evidence/t4-operations/O4.2.4-password-policy.yaml";
const hooksFile = readFileSync(join(root, ".pre-commit-hooks.yaml"), "utf8");

test("both hooks start the program that is in the repository, and its file may be run", () => {
  for (const { language, entry } of parse(hooksFile)) {
    expect(language).toBe("script");
    const [program = ""] = entry.split(" ");
    expect(spawnSync(join(root, program), ["--version"]).status).toBe(0);
  }
});

test.runIf(isLinuxCi)("pre-commit is there when CI runs the tests", () => {
  expect(isThere, "apt-get install pre-commit").toBe(true);
});

describe.skipIf(!isThere)("pre-commit try-repo (needs pre-commit)", () => {
  let hooks: string;
  let home: string;
  let folder: string;

  // One environment for all: what a user clones, without anything installed, and a hospital that uses it.
  beforeAll(() => {
    const place = mkdtempSync(join(tmpdir(), "isms-evidence-test-"));
    [hooks = "", home = "", folder = ""] = ["hooks", "home", "hospital"].map((name) => join(place, name));
    for (const path of ["dist", ".pre-commit-hooks.yaml", "package.json"]) {
      cpSync(join(root, path), join(hooks, path), { recursive: true });
    }
    commitAll(hooks);
    mkdirSync(home);
    for (const path of ["isms-evidence.yaml", "people.yaml", file]) {
      cpSync(join(root, "examples/city-hospital", path), join(folder, path));
    }
    commitAll(folder);
    return () => rmSync(place, { recursive: true });
  });

  afterEach(() => git(folder, "reset", "-q", "--hard"));

  function tryHook(id: string) {
    const words = [...offline, "pre-commit", "try-repo", hooks, id, "--verbose"];
    const { stdout, stderr, status } = spawnSync(words[0] as string, words.slice(1), {
      cwd: folder,
      encoding: "utf8",
      env: { PATH: process.env.PATH ?? "", HOME: home, LANG: "en_US.UTF-8", GIT_CONFIG_NOSYSTEM: "1" },
    });
    return { status, text: stdout + stderr };
  }

  test("a broken staged file is refused with its line", () => {
    const text = readFileSync(join(folder, file), "utf8");
    writeFileSync(join(folder, file), text.replace(/last_review_date: \S+/, "last_review_date: 2026-02-30"));
    git(folder, "add", file);
    const { status, text: out } = tryHook("isms-evidence");
    expect(status, out).toBe(1);
    expect(out).toContain("schema-format");
    expect(out).toMatch(/O4\.2\.4-password-policy\.yaml:\d+:\d+/);
  });

  const errorsFrom: [name: string, change: () => void][] = [
    ["a deleted document", () => rmSync(join(folder, file))],
    [
      "a roster without the people whom evidence names",
      () => {
        const people = readFileSync(join(folder, "people.yaml"), "utf8");
        writeFileSync(join(folder, "people.yaml"), people.replaceAll("p-004", "p-904"));
      },
    ],
    [
      "a configuration that leaves the evidence out",
      () => {
        const config = readFileSync(join(folder, "isms-evidence.yaml"), "utf8");
        writeFileSync(join(folder, "isms-evidence.yaml"), config.replace(/^evidence: .*$/m, "evidence: other"));
      },
    ],
    [
      "a configuration with another name",
      () => renameSync(join(folder, "isms-evidence.yaml"), join(folder, ".isms-evidence.yaml")),
    ],
  ];

  test.each(errorsFrom)("%s stops the commit", (_name, change) => {
    change();
    git(folder, "add", "-A");
    const { status, text } = tryHook("isms-evidence");
    expect(status, text).toBe(1);
    expect(text).not.toContain("Skipped");
  });

  test("what has nothing to do with evidence passes, though other evidence is missing", () => {
    writeFileSync(join(folder, "README.md"), "\n");
    git(folder, "add", "README.md");
    const { status, text } = tryHook("isms-evidence");
    expect(status, text).toBe(0);
  });

  test("the hook on everything runs whatever is staged", () => {
    rmSync(join(folder, "evidence"), { recursive: true });
    git(folder, "add", "-A");
    const { status, text } = tryHook("isms-evidence-all");
    expect(status, text).toBe(1);
    expect(text).toContain("exit code: 1");
    expect(text).toContain("T1.1");
  });
});
