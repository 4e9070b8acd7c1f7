import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, onTestFinished, test } from "vitest";
import { parse } from "yaml";
import { inputNames } from "../../src/action/inputs.ts";
import { version } from "../../src/version.ts";
import { type GiteaName, startFakeGitea } from "../github/fake-gitea.ts";
import { commitAll, git } from "../support/git.ts";
import { procedure, smallHospital } from "../support/hospital.ts";
import { runAction } from "../support/run-action.ts";

const page = readFileSync(fileURLToPath(new URL("../../docs/gitea.md", import.meta.url)), "utf8");
const recipes = new Map(
  [...page.matchAll(/```yaml\n# \.gitea\/workflows\/(\S+)\.yml\n([\s\S]*?)```/g)].map(([, name = "", text = ""]) => [
    name,
    parse(text),
  ]),
);
// biome-ignore lint/suspicious/noExplicitAny: a workflow as YAML has it
const jobOf = (name: string): any => Object.values(recipes.get(name).jobs)[0];
const inputsOf = (name: string): Record<string, string> => jobOf(name).steps.at(-1).with;

test.each([...recipes.keys()])("%s pins what it uses, and leaves no token with the files", (name) => {
  const [checkout, action] = jobOf(name).steps;
  expect(checkout.uses).toMatch(/^https:\/\/github\.com\/actions\/checkout@[0-9a-f]{40}$/);
  expect(checkout.with["persist-credentials"]).toBe(false);
  expect(action.uses).toBe(`https://github.com/OWNER/isms-evidence@v${version}`);
  for (const input of Object.keys(action.with)) expect(inputNames).toContain(input);
  expect(recipes.get(name).permissions).toEqual({});
});

describe.each([
  ["Gitea", "GITEA_ACTIONS"],
  ["Forgejo", "FORGEJO_ACTIONS"],
] as const)("on %s", (forge: GiteaName, mark) => {
  const arrange = async () => {
    const fake = await startFakeGitea(forge);
    onTestFinished(async () => {
      await fake.close();
      expect(fake.violations).toEqual([]);
    });
    // As its runner sets them: the address of the server ends with a slash.
    const runner = { [mark]: "true", GITHUB_SERVER_URL: "https://git.example.gov.tw/", GITHUB_RUN_NUMBER: "12" };
    return { fake, runner };
  };
  const asOf = { "as-of": "2026-10-01" };
  const repository = { default_branch: "main" };

  test("a pull request gets its comment, with links of the form of the forge", async () => {
    const { fake, runner } = await arrange();
    const { folder, base } = smallHospital();
    const text = readFileSync(join(folder, procedure), "utf8");
    writeFileSync(join(folder, procedure), text.replace("approved_by: p-003", "approved_by: p-999"));
    commitAll(folder);
    const head = git(folder, "rev-parse", "HEAD");
    const pull = {
      number: 7,
      base: { ref: "main", sha: base, repo_id: 1 },
      head: { ref: "new", sha: head, repo_id: 1 },
    };
    const step = await runAction(folder, {
      event: "pull_request",
      payload: { action: "synchronized", number: 7, pull_request: { ...pull, merge_base: base }, repository },
      inputs: { ...asOf, ...inputsOf("evidence") },
      github: fake,
      environment: { ...runner, GITHUB_REF: "refs/pull/7/head" },
    });
    expect([step.status, step.error]).toEqual([1, ""]);
    expect(fake.comments).toHaveLength(1);
    expect(fake.comments[0].body).toContain("與先前版本比較");
    expect(fake.comments[0].body).toContain("<summary>English</summary>");
    const file = `https://git.example.gov.tw/octo-org/evidence/src/commit/${head}/${procedure}#L`;
    expect(fake.comments[0].body).toContain(file);
  });

  test("the scheduled run keeps the issue and the badge", async () => {
    const { fake, runner } = await arrange();
    fake.git(["update-ref", "refs/heads/badges", fake.git(["commit-tree", fake.git(["mktree"], "")], "badges")]);
    const { folder } = smallHospital("city-hospital-gaps");
    const options = {
      event: "schedule",
      payload: { repository },
      inputs: { ...asOf, ...inputsOf("evidence-status") },
      github: fake,
      environment: { ...runner, GITHUB_REF: "refs/heads/main" },
    };
    const step = await runAction(folder, options);
    expect([step.status, step.error]).toEqual([0, ""]);
    const head = git(folder, "rev-parse", "HEAD");
    expect(fake.issues).toHaveLength(1);
    const link = `https://git.example.gov.tw/octo-org/evidence/src/commit/${head}/`;
    expect(fake.git(["show", "badges:index.html"])).toContain(link);
    expect(fake.git(["ls-tree", "--name-only", "badges"]).split("\n")).toEqual([
      "badge.svg",
      "index.html",
      "report.json",
      "shields.json",
    ]);
    expect(JSON.parse(fake.git(["show", "badges:report.json"])).summary.tasks.lacking).toBeGreaterThan(0);
    const writes = () => fake.requests.filter((one) => !one.startsWith("GET")).length;
    const before = writes();
    await runAction(folder, options);
    expect(writes()).toBe(before);
  });
});
