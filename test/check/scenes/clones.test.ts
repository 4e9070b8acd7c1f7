import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { commitAll, git } from "../../support/git.ts";
import { runAction, spawnAction } from "../../support/run-action.ts";
import { runCli } from "../../support/run-cli.ts";
import { spawnCli } from "../../support/spawn-cli.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { config, procedure, uses, usual } from "./scenes.ts";

const asOf = "2026-10-01";

/** A repository with the usual files in one commit, and a second one without one of the documents. */
function repository(): { folder: string; base: string; head: string } {
  const folder = temporaryFolder(Object.fromEntries(usual()));
  const base = commitAll(folder);
  rmSync(join(folder, uses));
  const head = commitAll(folder);
  git(folder, "config", "uploadpack.allowAnySHA1InWant", "true");
  git(folder, "config", "uploadpack.allowFilter", "true");
  return { folder, base, head };
}

function clone(folder: string, ...options: string[]): string {
  const copy = join(temporaryFolder(), "clone");
  git(folder, "clone", "-q", ...options, `file://${folder}`, copy);
  return copy;
}

async function compare(folder: string, base: string, environment: Record<string, string> = {}) {
  const words = ["check", "--as-of", asOf, "--scope", "changed", "--base", base, "--format", "json", "--quiet"];
  const { out, error, status } = await runCli(folder, words, environment);
  const report = out === "" ? null : JSON.parse(out);
  return { status, error, report, comparison: report?.comparison };
}

const pull = (base: string, head: string, event = "pull_request") => ({
  event,
  payload: { pull_request: { number: 1, base: { sha: base }, head: { sha: head } } },
  inputs: { "as-of": asOf, locale: "en", "json-file": "report.json" },
});
const reportIn = (folder: string) => JSON.parse(readFileSync(join(folder, "report.json"), "utf8"));

describe("a clone that does not have everything", () => {
  test("shallow: the action fetches the base", async () => {
    const { folder, base, head } = repository();
    const copy = clone(folder, "--depth=1");
    const step = await runAction(copy, pull(base, head));
    expect([step.status, step.outputs.conclusion, step.outputs.errors]).toEqual([1, "fail", "1"]);
    expect(reportIn(copy).comparison).toMatchObject({ commit: base, notion: "merge-base" });
  });

  test("shallow, a merge commit: its first parent is fetched and no more", async () => {
    const { folder, base, head } = repository();
    git(folder, "checkout", "-q", base);
    git(folder, "merge", "-q", "--no-ff", "-m", "merge", head);
    git(folder, "checkout", "-q", "-B", "merged");
    const copy = clone(folder, "--depth=1", "--branch", "merged");
    const step = await runAction(copy, pull(base, head));
    expect(step.outputs.errors).toBe("1");
    expect(reportIn(copy).comparison).toMatchObject({ commit: base, notion: "first-parent" });
    expect(git(copy, "rev-list", "--all", "HEAD", base).split("\n")).toHaveLength(2);
  });

  test("shallow: the command names the option", async () => {
    const { folder, base } = repository();
    const { status, error } = await compare(clone(folder, "--depth=1"), base);
    expect(status).toBe(2);
    expect(error).toMatch(/git fetch --unshallow.*fetch-depth: 0/);
  });

  test("without blobs: the action fetches the files of the base, and the command names the option", async () => {
    const { folder, base, head } = repository();
    const { status, error } = await compare(clone(folder, "--filter=blob:none"), base);
    expect([status, error]).toEqual([2, expect.stringContaining("git fetch --refetch --no-filter")]);
    const step = await runAction(clone(folder, "--filter=blob:none"), pull(base, head));
    expect([step.status, step.outputs.errors]).toEqual([1, "1"]);
  });

  test("without trees: the action fetches those of the base, and the command names the option", async () => {
    const { folder, base, head } = repository();
    const { status, error } = await compare(clone(folder, "--filter=tree:0"), base);
    expect([status, error]).toEqual([2, expect.stringContaining("git fetch --refetch --no-filter")]);
    const copy = clone(folder, "--filter=tree:0");
    const step = await runAction(copy, pull(base, head));
    expect([step.status, step.outputs.conclusion, step.outputs.errors]).toEqual([1, "fail", "1"]);
    expect(reportIn(copy).comparison).toMatchObject({ commit: base, notion: "merge-base" });
  });

  test("without trees, from a server that gives none: nothing passes", async () => {
    const { folder, base, head } = repository();
    const copy = clone(folder, "--filter=tree:0");
    git(copy, "remote", "set-url", "origin", `file://${folder}-gone`);
    const { status, outputs } = await runAction(copy, pull(base, head));
    expect([status, outputs.conclusion]).toEqual([1, "unknown"]);
    expect(reportIn(copy).findings).toContainEqual(
      expect.objectContaining({ code: "change-not-compared", params: { reason: "revision-incomplete" } }),
    );
  });

  describe("a sparse checkout", () => {
    /** Leaves the procedure out; the head of the repository lacks the other document. */
    const sparse = (folder: string) => {
      const copy = clone(folder);
      git(copy, "sparse-checkout", "set", "--no-cone", "/*", `!/${procedure}`);
      return copy;
    };
    const leftOut = (findings: { code: string; params: object }[]) =>
      findings.filter(({ code }) => code === "files-not-read").map(({ params }) => params);

    test("names what it leaves out, and finds nothing gone that is not", async () => {
      const { folder, base, head } = repository();
      const { status, report } = await compare(sparse(folder), base);
      expect(status).toBe(1);
      const added: { code: string; output: string }[] = report.comparison.findings.added;
      // What is not there may be in what is left out, so it is not checked rather than missing.
      expect(added.map(({ code, output }) => `${output} ${code}`)).toEqual([
        "O4.3.1 evidence-not-checked-out",
        "O4.3.1 rules-not-evaluated",
      ]);
      expect(leftOut(report.findings)).toEqual([{ files: [{ path: procedure, reason: "sparse" }], total: 1 }]);
      expect((await runAction(sparse(folder), pull(base, head))).outputs.errors).toBe("1");
    });

    test("what is deleted from the index as well is gone", async () => {
      const { folder, base } = repository();
      const copy = sparse(folder);
      git(copy, "rm", "-q", "--sparse", procedure);
      commitAll(copy);
      const { comparison } = await compare(copy, base);
      const codes = comparison.findings.added.map(({ code, output }: Record<string, string>) => `${output} ${code}`);
      expect(codes).toEqual(expect.arrayContaining(["O4.2.1 evidence-missing", "O4.3.1 evidence-missing"]));
    });
  });

  test("nothing in common: the revision itself, and the report says so", async () => {
    const { folder, base } = repository();
    git(folder, "checkout", "-q", "--orphan", "other");
    commitAll(folder);
    const { comparison } = await compare(folder, base);
    expect(comparison).toMatchObject({ commit: base, notion: "revision" });
  });
});

describe("what is checked out is not the change", () => {
  test.each(["pull_request_target", "pull_request"])("%s at the base: refused, with the line to add", async (event) => {
    const { folder, base, head } = repository();
    git(folder, "checkout", "-q", base);
    const step = await runAction(folder, pull(base, head, event));
    expect([step.status, step.outputs]).toEqual([2, {}]);
    expect(step.commands).toEqual([expect.objectContaining({ name: "error" })]);
    expect(step.commands[0]?.data).toContain("ref: ${{ github.event.pull_request.head.sha");
  });

  test("with paths as well", async () => {
    const { folder, base, head } = repository();
    git(folder, "checkout", "-q", base);
    const { inputs, ...event } = pull(base, head);
    expect((await runAction(folder, { ...event, inputs: { ...inputs, paths: "evidence" } })).status).toBe(2);
  });

  test("pull_request_target with the head checked out is judged", async () => {
    const { folder, base, head } = repository();
    expect((await runAction(folder, pull(base, head, "pull_request_target"))).outputs.errors).toBe("1");
  });

  test("merge_group: the first parent of the group's merge, else the merge base", async () => {
    const { folder, base, head } = repository();
    const group = (sha: string) => ({
      ...pull(base, head, "merge_group"),
      payload: { merge_group: { base_sha: base, head_sha: sha } },
    });
    expect((await runAction(folder, group(head))).outputs.errors).toBe("1");
    expect(reportIn(folder).comparison.notion).toBe("merge-base");
    git(folder, "checkout", "-q", base);
    git(folder, "merge", "-q", "--no-ff", "-m", "merge", head);
    expect((await runAction(folder, group(git(folder, "rev-parse", "HEAD")))).outputs.errors).toBe("1");
    expect(reportIn(folder).comparison.notion).toBe("first-parent");
    git(folder, "checkout", "-q", base);
    expect((await runAction(folder, group(head))).status).toBe(2);
  });
});

test("a worktree, in a hook whose variables speak of another repository", async () => {
  const { folder, base } = repository();
  const tree = join(temporaryFolder(), "tree");
  git(folder, "worktree", "add", "-q", "--detach", tree, "HEAD");
  const other = temporaryFolder({ "a.txt": "a" });
  commitAll(other);
  const hook = {
    GIT_DIR: join(other, ".git"),
    GIT_WORK_TREE: other,
    GIT_INDEX_FILE: join(other, ".git/index"),
    GIT_COMMON_DIR: join(other, ".git"),
    GIT_PREFIX: "evidence/",
  };
  const words = ["check", "--as-of", asOf, "--scope", "changed", "--base", base, "--format", "json", "--quiet"];
  const { out, status } = await spawnCli(tree, words, { env: hook });
  expect([status, JSON.parse(out).comparison.commit]).toEqual([1, base]);
});

describe("submodules", () => {
  const withSubmodule = () => {
    const inner = temporaryFolder({ "p.yaml": usual().get(procedure) ?? "" });
    commitAll(inner);
    const files = usual();
    files.delete(procedure);
    const folder = temporaryFolder(Object.fromEntries(files));
    git(folder, "init", "-q");
    git(folder, "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", inner, "evidence/inner");
    return { folder, base: commitAll(folder) };
  };

  test("are read at the commit that is recorded", async () => {
    const { folder, base } = withSubmodule();
    const path = join(folder, "evidence/inner/p.yaml");
    writeFileSync(path, readFileSync(path, "utf8").replace("approved_by: p-003", "approved_by: p-999"));
    const { comparison } = await compare(folder, base);
    const added: { code: string }[] = comparison.findings.added;
    // The document is refused, so that a rule that needs it is not evaluated any more.
    expect(added.map(({ code }) => code)).toEqual(["rules-not-evaluated", "person-unknown"]);
    expect(comparison.leftOut).toEqual([]);
  });

  test("that are not there are left out by name", async () => {
    const { folder, base } = withSubmodule();
    const { comparison, status } = await compare(clone(folder), base);
    expect([status, comparison.leftOut]).toEqual([0, ["evidence/inner"]]);
  });
});

test("--yardstick head judges the change by its own, and says so", async () => {
  const { folder, base } = repository();
  const entry = "{ output: O4.3.1, reason: x, approved_by: p-001, approved_on: 2026-09-01, review_by: 2027-06-30 }";
  writeFileSync(join(folder, config), `${readFileSync(join(folder, config), "utf8")}not_applicable:\n  - ${entry}\n`);
  const words = ["check", "--as-of", asOf, "--scope", "changed", "--base", base, "--locale", "en"];
  const strict = await runCli(folder, words);
  const own = await runCli(folder, [...words, "--yardstick", "head"]);
  expect([strict.status, own.status]).toEqual([1, 0]);
  for (const { out } of [strict, own]) expect(out).toMatch(/^This change loosens its own yardstick\n/);
  expect(own.out).toContain("The result follows the yardstick of the change itself.");
});

test("dist/action.js says the same: the loosening first, with its line", async () => {
  const { folder, base } = repository();
  const entry = "{ output: O4.3.1, reason: x, approved_by: p-001, approved_on: 2026-09-01, review_by: 2027-06-30 }";
  writeFileSync(join(folder, config), `${readFileSync(join(folder, config), "utf8")}not_applicable:\n  - ${entry}\n`);
  const head = commitAll(folder);
  const step = await spawnAction(folder, pull(base, head));
  expect([step.error, step.status]).toEqual(["", 1]);
  expect(step.outputs).toMatchObject({
    conclusion: "fail",
    state: "lacking",
    yardstick: "loosened",
    excused: '["O4.3.1"]',
  });
  expect(step.commands[0]).toMatchObject({ name: "warning", properties: { file: config, line: "8" } });
  expect(step.summary).toMatch(/^## This change loosens its own yardstick\n/);
});

test("a change that breaks nothing is not headed by a bare pass while tasks lack", async () => {
  const { folder, base } = repository();
  const step = await runAction(folder, { ...pull(base, base), inputs: { ...pull(base, base).inputs } });
  expect(step.status).toBe(2);
  git(folder, "checkout", "-q", base);
  const same = await runAction(folder, pull(base, base));
  expect([same.outputs.conclusion, same.outputs.state]).toEqual(["pass", "lacking"]);
  expect(same.summary).toMatch(
    /## Evidence check: this change breaks nothing; \d+ tasks still lack current evidence\n/,
  );
});
