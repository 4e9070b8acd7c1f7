import { chmodSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { arrange } from "../github/connect-to.ts";
import { commitAll, git } from "../support/git.ts";
import { procedure, smallHospital } from "../support/hospital.ts";
import { runAction } from "../support/run-action.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

interface Commits {
  readonly base: string;
  /** Breaks something. */
  readonly head: string;
}

const inputs = { "as-of": "2026-10-01", locale: "en", "json-file": "report.json" };

/** A repository at the head, with both commits. */
function repository(): Commits & { folder: string } {
  const { folder, base } = smallHospital("city-hospital");
  rmSync(join(folder, procedure));
  return { folder, base, head: commitAll(folder) };
}

const pull = ({ base, head }: Commits) => ({ pull_request: { number: 7, base: { sha: base }, head: { sha: head } } });
const followed = (event: string, head: string | null) => ({
  repository: { default_branch: "main" },
  workflow_run: {
    event,
    head_branch: "topic",
    ...(head === null ? {} : { head_sha: head }),
    head_repository: { owner: { login: "octocat" } },
  },
});

/** What a run of an event is about, and what it does at the head and with the base checked out in its place. */
const events: {
  name: string;
  event: string;
  payload: (commits: Commits) => object;
  /** What decides: what the change adds, everything, or nothing without a further line. */
  decides: "changed" | "all" | "refused";
  /** Whether the event names the commit, so that no other may be checked out. */
  isStrict?: true;
  environment?: (commits: Commits) => Record<string, string>;
}[] = [
  { name: "a pull request", event: "pull_request", payload: pull, decides: "changed", isStrict: true },
  {
    name: "a pull request, from the target branch",
    event: "pull_request_target",
    payload: pull,
    decides: "changed",
    isStrict: true,
  },
  { name: "a review", event: "pull_request_review", payload: pull, decides: "changed", isStrict: true },
  {
    name: "a merge queue",
    event: "merge_group",
    payload: ({ base, head }) => ({ merge_group: { base_sha: base, head_sha: head } }),
    decides: "changed",
    isStrict: true,
  },
  { name: "a push", event: "push", payload: ({ head }) => ({ after: head }), decides: "all", isStrict: true },
  {
    name: "a push of a tag that is an object of its own",
    event: "push",
    payload: ({ head }) => ({ ref: "refs/tags/audit-2026", after: "a".repeat(40), head_commit: { id: head } }),
    decides: "all",
    isStrict: true,
  },
  {
    name: "a release",
    event: "release",
    payload: () => ({ action: "published" }),
    environment: ({ head }) => ({ GITHUB_SHA: head }),
    decides: "all",
    isStrict: true,
  },
  {
    name: "a run after a push",
    event: "workflow_run",
    payload: ({ head }) => followed("push", head),
    decides: "all",
    isStrict: true,
  },
  {
    name: "a run after that of a pull request that is gone",
    event: "workflow_run",
    payload: ({ head }) => followed("pull_request", head),
    decides: "refused",
  },
  {
    name: "a run after that of a pull request without a commit",
    event: "workflow_run",
    payload: () => followed("pull_request", null),
    decides: "refused",
  },
  {
    name: "a comment on a pull request",
    event: "issue_comment",
    payload: () => ({ issue: { number: 7, pull_request: { url: "https://api.github.com/repos/a/b/pulls/7" } } }),
    environment: ({ base }) => ({ GITHUB_SHA: base }),
    decides: "refused",
  },
  {
    name: "a pull request without its commits",
    event: "pull_request",
    payload: () => ({ pull_request: { number: 7 } }),
    decides: "refused",
  },
  { name: "a comment on an issue", event: "issue_comment", payload: () => ({ issue: { number: 7 } }), decides: "all" },
  {
    name: "a schedule",
    event: "schedule",
    payload: () => ({ schedule: "0 0 * * 1" }),
    environment: ({ head }) => ({ GITHUB_SHA: head }),
    decides: "all",
  },
  { name: "a run by hand", event: "workflow_dispatch", payload: () => ({ inputs: {} }), decides: "all" },
];

describe.each(events)("$name", ({ event, payload, decides, isStrict, environment }) => {
  const run = async (at: "head" | "base", more: Record<string, string> = {}) => {
    const { folder, ...commits } = repository();
    if (at === "base") git(folder, "checkout", "-q", commits.base);
    const { fake } = await arrange();
    const step = await runAction(folder, {
      event,
      payload: payload(commits),
      inputs: { ...inputs, ...more },
      github: fake,
      ...(environment ? { environment: environment(commits) } : {}),
    });
    return { step, folder, commits };
  };
  const errorOf = ({ commands }: Awaited<ReturnType<typeof runAction>>) =>
    commands.find(({ name, properties }) => name === "error" && properties.title === "isms-evidence")?.data;

  test("with its commit checked out", async () => {
    const { step, folder, commits } = await run("head");
    if (decides === "refused") {
      expect([step.status, step.outputs]).toEqual([2, {}]);
      expect(errorOf(step)).toContain("add scope: all");
      return;
    }
    const report = JSON.parse(readFileSync(join(folder, "report.json"), "utf8"));
    expect([step.status, report.conclusion, report.source.commit]).toEqual([1, "fail", commits.head]);
    expect(report.comparison?.commit ?? null).toBe(decides === "changed" ? commits.base : null);
    expect(report.comparison?.scope ?? "all").toBe(decides);
  });

  test("with another commit checked out", async () => {
    const { step } = await run("base");
    expect(step.status).toBe(isStrict || decides === "refused" ? 2 : 1);
    if (isStrict) {
      expect(step.outputs).toEqual({});
      expect(errorOf(step)).toContain("ref: ${{ github.event.pull_request.head.sha");
    }
  });

  if (decides === "refused")
    test("scope: all judges what is checked out, and says that it is compared with nothing", async () => {
      const { step } = await run("head", { scope: "all" });
      expect([step.status, step.outputs.conclusion]).toEqual([1, "fail"]);
      expect(step.commands.filter(({ name }) => name === "notice")).toContainEqual(
        expect.objectContaining({ data: expect.stringContaining("No open pull request") }),
      );
    });
});

describe("a payload that is not as GitHub writes it", () => {
  const run = (event: string, path: string) =>
    runAction(repository().folder, { event, inputs, environment: { GITHUB_EVENT_PATH: path } });
  const written = (text: string) => join(temporaryFolder({ "event.json": text }), "event.json");

  test.each(["pull_request", "pull_request_target", "pull_request_review_comment", "merge_group"])(
    "%s is never judged as if nothing were proposed",
    async (event) => {
      for (const path of ["", ...["[]", "null", '"x"', "{}", '{"pull_request":"x"}'].map(written)]) {
        const { status, outputs } = await run(event, path);
        expect([status, outputs]).toEqual([2, {}]);
      }
    },
  );

  test.each([
    ["gone", null],
    ["empty", ""],
    ["cut", '{"after"'],
  ])("a file that is %s is named, without a stack", async (_name, text) => {
    const path = text === null ? "/nowhere/event.json" : written(text);
    const { status, commands } = await run("push", path);
    expect([status, commands.length]).toEqual([2, 1]);
    expect(commands[0]?.data).toContain("not valid JSON");
    expect(commands[0]?.data).toContain(path);
    expect(commands[0]?.data).not.toContain("    at ");
  });
});

test("a pull request that cannot be looked up is refused, with what the token lacks", async () => {
  const { folder, ...commits } = repository();
  const request = { event: "workflow_run", payload: followed("pull_request", commits.head), inputs };
  const step = await runAction(folder, request);
  expect([step.status, step.outputs]).toEqual([2, {}]);
  expect(step.commands.map(({ name, data }) => [name, data])).toEqual([
    ["error", expect.stringContaining("No token was given for workflow_run")],
  ]);
});

describe("a base that cannot be had", () => {
  const unknown = "0".repeat(40);
  const loosened = () => {
    const { folder } = smallHospital("city-hospital");
    rmSync(join(folder, procedure));
    const config = join(folder, "isms-evidence.yaml");
    const entry = "{ output: O4.2.1, reason: x, approved_by: p-001, approved_on: 2026-09-01, review_by: 2027-06-30 }";
    writeFileSync(config, `${readFileSync(config, "utf8")}not_applicable:\n  - ${entry}\n`);
    return { folder, head: commitAll(folder) };
  };
  const ask = (head: string, base: string, more: Record<string, string>) => ({
    event: "pull_request",
    payload: pull({ base, head }),
    inputs: { ...inputs, ...more },
  });

  test.each([
    ["en", /does not pass[\s\S]*fetch-depth: 0/],
    ["zh-TW", /不算通過[\s\S]*fetch-depth: 0/],
  ])("nothing passes that was not compared, and the line to add comes first, in %s", async (locale, line) => {
    const { folder, head } = loosened();
    const step = await runAction(folder, ask(head, unknown, { locale }));
    expect(step.status).toBe(1);
    expect(step.outputs).toMatchObject({ conclusion: "unknown", yardstick: "unknown" });
    expect(step.commands[0]).toMatchObject({ name: "error", data: expect.stringMatching(line) });
    expect(step.summary.split("\n")[0]).toMatch(line);
    const report = JSON.parse(readFileSync(join(folder, "report.json"), "utf8"));
    expect(report.findings).toContainEqual(
      expect.objectContaining({ code: "change-not-compared", params: { reason: "revision-unknown" } }),
    );
  });

  /** A folder of programs in which git is one that says this and ends with an error. */
  const failingGit = (says: string, mode = 0o755) => {
    const folder = temporaryFolder({ git: `#!/bin/sh\necho '${says}' >&2\nexit 128\n` });
    chmodSync(join(folder, "git"), mode);
    return folder;
  };

  test.each([
    ["git-missing", "is not installed", () => temporaryFolder()],
    ["git-failed", "may not be run", () => failingGit("", 0o644)],
    ["git-failed", "fails", () => failingGit("fatal: index file corrupt")],
    ["repository-not-trusted", "mistrusts the owner", () => failingGit("fatal: detected dubious ownership")],
    ["not-a-repository", "finds no repository", () => failingGit("fatal: not a git repository")],
  ])("%s where git %s", async (reason, _name, programs) => {
    const { folder, head } = loosened();
    const base = git(folder, "rev-parse", `${head}~1`);
    vi.stubEnv("PATH", programs());
    try {
      const { status, outputs } = await runAction(folder, ask(head, base, {}));
      expect([status, outputs.conclusion]).toEqual([1, "unknown"]);
    } finally {
      vi.unstubAllEnvs();
    }
    const { findings } = JSON.parse(readFileSync(join(folder, "report.json"), "utf8"));
    expect(findings).toContainEqual(expect.objectContaining({ code: "change-not-compared", params: { reason } }));
  });

  test("neither narrowed, nor with all that there is, nor waived; only fail-on: never lets it be", async () => {
    const { folder, head } = loosened();
    const wishes: Record<string, string>[] = [{ paths: "evidence" }, { scope: "all" }, { yardstick: "head" }];
    for (const more of [...wishes, { "fail-on": "warning" }]) {
      const { status, outputs } = await runAction(folder, ask(head, unknown, more));
      expect([status, outputs.conclusion]).toEqual([1, "unknown"]);
    }
    const { status, outputs } = await runAction(folder, ask(head, unknown, { "fail-on": "never" }));
    expect([status, outputs.conclusion]).toEqual([0, "unknown"]);
  });

  test("outside git", async () => {
    const { folder, head } = loosened();
    rmSync(join(folder, ".git"), { recursive: true });
    const step = await runAction(folder, ask(head, unknown, {}));
    expect([step.status, step.outputs.conclusion]).toEqual([1, "unknown"]);
    expect(step.commands[0]?.data).toContain("actions/checkout");
  });
});
