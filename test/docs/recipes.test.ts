import { execFileSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { inputNames } from "../../src/action/inputs.ts";
import { version } from "../../src/version.ts";
import { complaints } from "../support/language-service.ts";
import { declared } from "../support/run-action.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const read = (path: string) => readFileSync(join(root, path), "utf8");
const pages = ["README.md", "README.zh-TW.md", ...readdirSync(join(root, "docs")).map((name) => `docs/${name}`)];

interface Step {
  readonly uses?: string;
  readonly with?: Record<string, string>;
  readonly run?: string;
  readonly name?: string;
}

interface Workflow {
  readonly name: string;
  readonly permissions: object;
  readonly jobs: Record<string, { permissions?: Record<string, string>; steps: readonly Step[] }>;
}

const recipes = pages
  .filter((page) => page.endsWith(".md"))
  .flatMap((page) =>
    [...read(page).matchAll(/```yaml\n(# \.github\/workflows\/\S+\n[\s\S]*?)```/g)].map(([, text = ""]) => ({
      page,
      text,
    })),
  )
  .map(({ page, text }) => ({
    page,
    text,
    path: text.slice(2, text.indexOf("\n")),
    workflow: parse(text) as Workflow,
  }));
const recipe = (name: string) => recipes.find(({ path }) => path.endsWith(`/${name}.yml`))?.workflow as Workflow;
const steps = ({ jobs }: Workflow) => Object.values(jobs).flatMap((job) => job.steps);

test("pull request, forks, schedule and badge, roll-up and matrix are there", () => {
  const names = recipes.map(({ path }) => path.slice(".github/workflows/".length, -".yml".length));
  expect(names.filter((name) => name === "evidence")).toHaveLength(1);
  const others = [
    "evidence-comment",
    "evidence-status",
    "evidence-rollup",
    "evidence-of-all",
    "evidence-code-scanning",
    "evidence-seal",
    "evidence-reminders",
    "evidence-shards",
  ];
  expect(names).toEqual(expect.arrayContaining(others));
});

describe.each(recipes)("$path of $page", ({ text, workflow }) => {
  test("names its permissions, each with its reason", () => {
    expect(workflow.permissions).toBeDefined();
    const granted = text.split("\n").filter((line) => /^\s+[a-z-]+: (?:read|write)\b/.test(line));
    expect(granted.filter((line) => !/ # \S/.test(line))).toEqual([]);
    for (const { permissions } of Object.values(workflow.jobs))
      expect(permissions ?? workflow.permissions).toBeDefined();
  });

  test("pins every action of others to a commit, with its version beside it", () => {
    const used = text.split("\n").filter((line) => /^\s*- uses: /.test(line) && !line.includes(" OWNER/"));
    expect(used.filter((line) => !/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([]);
  });

  test("leaves no token with the files that it checks out", () => {
    const checkouts = steps(workflow).filter(({ uses = "" }) => uses.startsWith("actions/checkout@"));
    for (const checkout of checkouts) expect(checkout.with).toMatchObject({ "persist-credentials": false });
  });

  test("uses this version, and inputs that exist", () => {
    for (const { uses = "", with: given = {} } of steps(workflow)) {
      if (uses.startsWith("OWNER/isms-evidence@")) {
        expect(uses).toBe(`OWNER/isms-evidence@v${version}`);
        for (const name of Object.keys(given)) expect(inputNames).toContain(name);
      } else if (given.repository === "OWNER/isms-evidence") expect(given.ref).toBe(`v${version}`);
    }
  });
});

describe("GitHub's language service", () => {
  test.each(recipes)("finds nothing wrong in $path of $page", async ({ path, text }) => {
    expect(await complaints(path, text)).toEqual([]);
  });

  test("finds nothing wrong in action.yml", async () => {
    expect(await complaints("action.yml", read("action.yml"))).toEqual([]);
  });

  test.each([
    ["an input", "      - uses: OWNER/isms-evidence@v0.1.0\n        with: { coment: never }\n"],
    ["an action", "      - uses: actions/chekout@v5\n"],
    ["a key of a step", "      - runs: true\n"],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of workflows
    ["an expression", "      - run: echo ${{ gihub.sha }}\n"],
  ])("reports an unknown %s", async (_, step) => {
    const head = "on: push\npermissions: {}\njobs:\n  one:\n    runs-on: ubuntu-latest\n    steps:\n";
    expect((await complaints(".github/workflows/a.yml", `${head}      - run: "true"\n`)).length).toBe(0);
    expect((await complaints(".github/workflows/a.yml", head + step)).length).toBeGreaterThan(0);
  });

  test("reports an unknown permission", async () => {
    const text = "on: push\npermissions: { content: read }\njobs: { one: { runs-on: a, steps: [{ run: a }] } }\n";
    expect((await complaints(".github/workflows/a.yml", text)).length).toBeGreaterThan(0);
  });
});

test("what a recipe writes to GitHub is what its token may write", () => {
  const needed = { comment: "pull-requests", "tracking-issue": "issues", "badge-branch": "contents" } as const;
  const permissions = recipe("evidence-status").jobs.status?.permissions;
  const used = steps(recipe("evidence-status")).at(-1)?.with ?? {};
  for (const [input, scope] of Object.entries(needed)) {
    if (input in used) expect(permissions).toMatchObject({ [scope]: "write" });
  }
  expect(Object.keys(permissions ?? {})).toHaveLength(Object.keys(needed).filter((input) => input in used).length);
  expect(recipe("evidence-comment").jobs.comment?.permissions).toEqual({ contents: "read", "pull-requests": "write" });
});

test("the workflow that follows on a fork's runs nothing that it checked out, and keeps no token there", () => {
  const [checkout, action, ...rest] = steps(recipe("evidence-comment"));
  expect(checkout?.with).toMatchObject({ "persist-credentials": false });
  expect([action?.uses, rest]).toEqual([`OWNER/isms-evidence@v${version}`, []]);
});

test("the page describes every input and output", () => {
  const page = read("docs/github-action.md");
  for (const name of [...inputNames, ...Object.keys(declared.outputs)]) expect(page).toContain(`\`${name}\``);
});

describe("the commands of the recipes", () => {
  /** Runs a step as a runner does, and returns what it wrote to the runner's files. */
  function runStep(
    step: Step | undefined,
    folder: string,
    environment: Record<string, string> = {},
    // A merged report with unknown repositories exits with 1, as it should.
    expected: readonly number[] = [0, 123],
  ): { output: string; summary: string } {
    mkdirSync(join(folder, "runner"), { recursive: true });
    const files = { GITHUB_OUTPUT: join(folder, "runner/output"), GITHUB_STEP_SUMMARY: join(folder, "runner/summary") };
    try {
      execFileSync("bash", ["-e", "-o", "pipefail", "-c", step?.run ?? "false"], {
        cwd: folder,
        env: { PATH: process.env.PATH, LC_ALL: "en_US.UTF-8", ...files, ...environment },
        stdio: "pipe",
      });
    } catch (error) {
      if (!expected.includes((error as { status: number }).status)) throw error;
    }
    const written = (path: string) =>
      readdirSync(join(folder, "runner")).includes(path) ? readFileSync(join(folder, "runner", path), "utf8") : "";
    return { output: written("output"), summary: written("summary") };
  }

  test("the list of repositories becomes a matrix, and their reports one; a missing one is unknown", () => {
    const folder = temporaryFolder({ "repositories.txt": "octo-org/ward\nocto-org/lab\n" });
    const { list, merge } = recipe("evidence-of-all").jobs;
    const { output } = runStep(list?.steps.at(-1), folder);
    expect(output).toBe('names=["octo-org/ward","octo-org/lab"]\n');
    mkdirSync(join(folder, "reports/octo-org"), { recursive: true });
    cpSync(join(root, "examples/city-hospital/report.json"), join(folder, "reports/octo-org/ward.json"));
    symlinkSync(root, join(folder, "isms-evidence"));
    const { summary } = runStep(merge?.steps.at(-1), folder);
    expect(summary).toMatch(/octo-org\/ward/);
    expect(summary).toMatch(/octo-org\/lab.*unknown/i);
  });

  test("the shards of a repository become the report that one run prints", () => {
    const folder = temporaryFolder();
    cpSync(join(root, "examples/city-hospital-gaps"), join(folder, "evidence"), { recursive: true });
    // A copy, so that all six runs are of one program, whoever builds dist/ meanwhile.
    for (const name of ["dist", "package.json"]) {
      cpSync(join(root, name), join(folder, "isms-evidence", name), { recursive: true });
    }
    const run = (job: string, environment: Record<string, string>) => {
      const step = recipe("evidence-shards").jobs[job]?.steps.findLast(({ run = "" }) => run !== "");
      return runStep(step, join(folder, "evidence"), environment, [0, 1]).summary;
    };
    const shards = ["1", "2", "3", "4"];
    for (const SHARD of shards) run("share", { DAY: "2026-10-01", SHARD });
    mkdirSync(join(folder, "shards"));
    for (const shard of shards) cpSync(join(folder, `shard-${shard}.json`), join(folder, `shards/${shard}.json`));
    const check = {
      run: 'node ../isms-evidence/dist/cli.js check --as-of 2026-10-01 --format markdown >> "$GITHUB_STEP_SUMMARY"',
    };
    const merged = run("merge", {});
    expect(merged).toMatch(/O4\.8\.2/);
    rmSync(join(folder, "evidence/runner"), { recursive: true });
    expect(runStep(check, join(folder, "evidence"), {}, [0, 1]).summary).toBe(merged);
  });

  test("each owner gets a message of the form that the chat takes, and the URL is on no command line", () => {
    const folder = temporaryFolder({
      "bin/curl":
        '#!/bin/bash\necho "$*" >> "$CALLS/words"\ngrep ^url webhook.conf >> "$CALLS/urls"\n(cat; echo) >> "$CALLS/posted"\n',
      "bin/sleep": "#!/bin/bash\n",
    });
    for (const name of ["curl", "sleep"]) chmodSync(join(folder, "bin", name), 0o755);
    cpSync(join(root, "examples/city-hospital-gaps"), join(folder, "evidence"), { recursive: true });
    symlinkSync(root, join(folder, "isms-evidence"));
    const [, , list, prepare, ...posts] = recipe("evidence-reminders").jobs.remind?.steps ?? [];
    runStep(list, join(folder, "evidence"), {}, [0]);
    runStep(prepare, folder);
    const { reminders } = JSON.parse(readFileSync(join(folder, "reminders.json"), "utf8"));
    expect(reminders.length).toBeGreaterThan(3);
    const posted = posts.map((step) => {
      const calls = join(folder, String(step.name?.split(" ").at(-1)));
      mkdirSync(calls);
      const PATH = `${join(folder, "bin")}:${process.env.PATH}`;
      runStep(step, folder, { PATH, CALLS: calls, WEBHOOK: "https://chat.example.org/secret" }, [0]);
      expect(readFileSync(join(calls, "words"), "utf8")).not.toContain("secret");
      expect(readFileSync(join(calls, "urls"), "utf8")).toContain('url = "https://chat.example.org/secret"');
      return readFileSync(join(calls, "posted"), "utf8")
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line));
    });
    const [teams, slack, lineWorks] = posted;
    expect(posted.map(({ length }) => length)).toEqual(posts.map(() => reminders.length));
    const [{ title, text }] = reminders;
    const [first] = teams ?? [];
    const runs = first.attachments[0].content.body.map(
      (block: { inlines: { text: string }[] }) => block.inlines[0]?.text,
    );
    expect(runs).toEqual([title, ...text.split("\n")]);
    expect(slack?.[0].blocks.map((block: { text: object }) => block.text)).toEqual([
      { type: "plain_text", text: title, emoji: false },
      { type: "plain_text", text, emoji: false },
    ]);
    expect(lineWorks?.[0]).toEqual({ title, body: { text } });
  });

  test("every command of this tool in them exists", () => {
    const commands = recipes.flatMap(({ workflow }) =>
      steps(workflow).flatMap(({ run = "" }) => /cli\.js .*/.exec(run) ?? []),
    );
    const expected = ["rollup", "merge", "check", "merge", "check", "seal"];
    expect(commands.map((command) => command.split(" ")[1])).toEqual(expected);
  });
});
