import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { outputsOf } from "../../src/model/walk.ts";
import { loadStandard } from "../../src/standard/standard.ts";
import { arrange } from "../github/connect-to.ts";
import { commitAll, git } from "../support/git.ts";
import { procedure, smallHospital } from "../support/hospital.ts";
import { jobToken, runAction, type StepOptions } from "../support/run-action.ts";

const standard = await loadStandard();
const inputs = { "as-of": "2026-10-01", "fail-on": "never" };
/** Without the findings, whose annotations look like what is said of GitHub. */
const quiet = { ...inputs, annotations: "false" };

/** A configuration with no missing or expiring evidence: no output applies. */
function nothingDue(): string {
  const { folder } = smallHospital("city-hospital");
  const config = readFileSync(join(folder, "isms-evidence.yaml"), "utf8");
  const entry = (output: string) =>
    `  - { output: ${output}, reason: 業務已裁撤, approved_by: p-001, approved_on: 2026-01-02, review_by: 2026-12-31 }`;
  const outputs = outputsOf(standard).map(({ id }) => id);
  writeFileSync(join(folder, "isms-evidence.yaml"), `${config}not_applicable:\n${outputs.map(entry).join("\n")}\n`);
  return folder;
}

/** A change with an approver who is not in the roster. */
function broken(): { folder: string; base: string } {
  const { folder, base } = smallHospital();
  const text = readFileSync(join(folder, procedure), "utf8");
  writeFileSync(join(folder, procedure), text.replace("approved_by: p-003", "approved_by: p-999"));
  commitAll(folder);
  return { folder, base };
}

const headOf = (folder: string) => git(folder, "rev-parse", "HEAD");
const pullRequest = (folder: string, base: string): Pick<StepOptions, "event" | "payload"> => ({
  event: "pull_request",
  payload: { pull_request: { number: 7, base: { sha: base }, head: { sha: headOf(folder) } } },
});
const onMain: Pick<StepOptions, "payload" | "environment"> = {
  payload: { repository: { default_branch: "main" } },
  environment: { GITHUB_REF: "refs/heads/main" },
};
type Step = Awaited<ReturnType<typeof runAction>>;
const reported = ({ commands }: Step, kind: string) =>
  commands.filter(({ name, properties }) => name === kind && properties.title === "isms-evidence");
const warnings = (step: Step) => reported(step, "warning");
const notices = (step: Step) => reported(step, "notice").map(({ data }) => data);

describe("the comment of a pull request", () => {
  test("says what it breaks, with links to the commit; stays where it is; speaks no second time", async () => {
    const { fake } = await arrange();
    const { folder, base } = broken();
    const step = await runAction(folder, { ...pullRequest(folder, base), inputs, github: fake });
    expect([step.error, warnings(step)]).toEqual(["", []]);
    expect(fake.comments).toHaveLength(1);
    const { body } = fake.comments[0];
    expect(body).toMatch(/^<!-- isms-evidence: isms-evidence.yaml -->\n## 佐證檢查：.*\n[^#]*### 與先前版本比較\n/);
    expect(body).toContain(`https://github.com/octo-org/evidence/blob/${headOf(folder)}/${procedure}#L`);
    await runAction(folder, { ...pullRequest(folder, base), inputs, github: fake });
    expect(fake.comments.map((comment) => comment.body)).toEqual([body]);
  });

  test("is not created when nothing changes, unless requested; is kept when it exists", async () => {
    const { fake } = await arrange();
    const { folder, base } = smallHospital();
    await runAction(folder, { ...pullRequest(folder, base), inputs, github: fake });
    await runAction(folder, { ...pullRequest(folder, base), inputs: { ...inputs, comment: "never" }, github: fake });
    expect(fake.comments).toEqual([]);
    await runAction(folder, { ...pullRequest(folder, base), inputs: { ...inputs, comment: "always" }, github: fake });
    expect(fake.comments).toHaveLength(1);
    await runAction(folder, { ...pullRequest(folder, base), inputs: { ...inputs, locale: "en" }, github: fake });
    expect(fake.comments.map(({ body }) => body)).toEqual([expect.stringContaining("## Compared with")]);
  });

  test("both languages, the first leads", async () => {
    const { fake } = await arrange();
    const { folder, base } = broken();
    const step = await runAction(folder, {
      ...pullRequest(folder, base),
      inputs: { ...inputs, locale: "zh-TW, en" },
      github: fake,
    });
    for (const text of [fake.comments[0].body, step.summary]) {
      expect(text.indexOf("## 與先前版本比較")).toBeGreaterThan(-1);
      expect(text.indexOf("<summary>English</summary>")).toBeGreaterThan(text.indexOf("## 與先前版本比較"));
      expect(text.indexOf("## Compared with")).toBeGreaterThan(text.indexOf("<summary>English</summary>"));
    }
  });

  test("a token that may only read is a warning that names the permission, and nothing else changes", async () => {
    const { fake } = await arrange();
    fake.readOnly = true;
    const { folder, base } = broken();
    const request = { ...pullRequest(folder, base), inputs: { "as-of": "2026-10-01", locale: "en" } };
    const step = await runAction(folder, { ...request, github: fake });
    const alone = await runAction(folder, { ...request, inputs: { ...request.inputs, comment: "never" } });
    expect([step.status, step.outputs, step.summary]).toEqual([alone.status, alone.outputs, alone.summary]);
    expect(step.status).toBe(1);
    expect(warnings(step).map(({ data }) => data)).toEqual([expect.stringContaining("pull-requests: write")]);
  });

  test.each([
    ["down", { status: 503, body: "<html>" }],
    ["answering nonsense", { status: 200, body: "nonsense" }],
  ])("GitHub %s changes nothing about the result", async (_, does) => {
    const { fake } = await arrange();
    fake.faults.push({ method: "POST", times: 99, does });
    const { folder, base } = broken();
    const step = await runAction(folder, {
      ...pullRequest(folder, base),
      inputs: { "as-of": "2026-10-01" },
      github: fake,
    });
    expect([step.status, step.outputs.conclusion, step.error]).toEqual([1, "fail", ""]);
    expect(warnings(step)).toHaveLength(1);
  });

  test("no token is printed, but for the runner to mask it", async () => {
    const { fake } = await arrange();
    const { folder, base } = broken();
    const environment = { RUNNER_DEBUG: "1" };
    const step = await runAction(folder, { ...pullRequest(folder, base), inputs, github: fake, environment });
    expect(step.commands.filter(({ name }) => name === "add-mask").map(({ data }) => data)).toEqual([jobToken]);
    expect(step.commands.some(({ name }) => name === "debug")).toBe(true);
    expect(step.text.split(jobToken)).toHaveLength(2);
    expect([step.error, step.summary, JSON.stringify(step.outputs)].join()).not.toContain(jobToken);
  });

  test("a mention or a link in evidence stays text", async () => {
    const { fake } = await arrange();
    const { folder, base } = broken();
    const forged =
      "@octocat [a](https://e.example) ![b](https://e.example/b.png) <img src=x> <!-- isms-evidence: x -->";
    writeFileSync(join(folder, "evidence/forged.yaml"), `output: ${JSON.stringify(forged)}\n`);
    await runAction(folder, { ...pullRequest(folder, base), inputs, github: fake });
    const { body } = fake.comments[0];
    expect(body).toContain("octocat");
    expect(body).not.toMatch(/@octocat|\]\(https:\/\/e\.|<img/);
    expect(body.match(/<!--/g)).toHaveLength(1);
  });
});

describe("a run that followed on the run of a fork's pull request", () => {
  const run = (folder: string) => ({
    event: "workflow_run",
    payload: {
      repository: { default_branch: "main" },
      workflow_run: {
        event: "pull_request",
        head_branch: "new-topic",
        head_sha: headOf(folder),
        head_repository: { owner: { login: "octocat" } },
        pull_requests: [],
      },
    },
  });

  test("finds the pull request and comments on it; issue and badge are left alone", async () => {
    const { fake } = await arrange();
    const { folder, base } = broken();
    fake.addPull(7, { owner: "octocat", branch: "new-topic", sha: headOf(folder) }, base);
    const further = { "tracking-issue": "true", "badge-branch": "badges" };
    const step = await runAction(folder, { ...run(folder), inputs: { ...quiet, ...further }, github: fake });
    expect(fake.comments[0].body).toContain("## 與先前版本比較");
    expect([fake.issues, notices(step)]).toEqual([[], [expect.stringContaining("tracking-issue")]]);
  });

  test("is refused when the pull request has moved on", async () => {
    const { fake } = await arrange();
    const { folder } = smallHospital();
    const step = await runAction(folder, { ...run(folder), inputs: quiet, github: fake });
    expect([step.status, step.outputs, fake.comments]).toEqual([2, {}, []]);
  });
});

describe("the default branch", () => {
  test.each([
    ["schedule", {}],
    ["push", onMain],
    ["workflow_dispatch", onMain],
  ])("%s: the issue lists by owner, and is closed by itself", async (event, rest) => {
    const { fake } = await arrange();
    const request = { event, ...rest, inputs: { ...inputs, "tracking-issue": "true" }, github: fake };
    await runAction(smallHospital().folder, request);
    expect(fake.issues).toMatchObject([{ state: "open" }]);
    expect(fake.issues[0].body).toMatch(/\n### 資訊[\s\S]*\n- O4\.3\.1 /);
    await runAction(nothingDue(), request);
    expect(fake.issues).toMatchObject([{ state: "closed" }]);
  });

  test("the branch of the badge has what the check found, and one commit for one state", async () => {
    const { fake } = await arrange();
    const { folder } = smallHospital();
    const environment = { GITHUB_SHA: headOf(folder) };
    const request = { event: "schedule", environment, inputs: { ...inputs, "badge-branch": "badges" }, github: fake };
    expect(warnings(await runAction(folder, request))).toEqual([]);
    await runAction(folder, request);
    expect(fake.git(["log", "--format=%s", "badges"])).toBe("2026-10-01 的佐證狀態");
    const names = fake.git(["ls-tree", "--name-only", "badges"]).split("\n");
    expect(names).toEqual(expect.arrayContaining(["badge.svg", "index.html", "report.json", "shields.json"]));
    expect(JSON.parse(fake.git(["show", "badges:report.json"])).summary.tasks.lacking).toBeGreaterThan(0);
    expect(fake.git(["show", "badges:index.html"])).toMatch(
      /^<!doctype html>[\s\S]*https:\/\/github\.com\/octo-org\/evidence\/blob\//,
    );
    expect(fake.git(["show", "badges:badge.svg"])).toMatch(/^<svg [\s\S]*2026-10-01/);
  });

  test.each([
    ["true", ["octocat"]],
    ["false", []],
  ])("assign-owners %s: the issue is assigned to %j of the roster", async (assigns, logins) => {
    const { fake } = await arrange();
    const { folder } = smallHospital();
    const roster = join(folder, "people.yaml");
    const text = readFileSync(roster, "utf8");
    writeFileSync(roster, text.replace("{ id: p-005,", "{ id: p-005, github: octocat,"));
    commitAll(folder);
    const asked = { ...inputs, "tracking-issue": "true", "assign-owners": assigns };
    const step = await runAction(folder, { event: "schedule", inputs: asked, github: fake });
    expect([step.status, warnings(step)]).toEqual([0, []]);
    expect(fake.issues[0].assignees.map(({ login }: { login: string }) => login)).toEqual(logins);
  });

  test("another branch changes neither", async () => {
    const { fake } = await arrange();
    const environment = { GITHUB_REF: "refs/heads/topic" };
    const all = { ...quiet, "badge-branch": "badges", "tracking-issue": "true" };
    const step = await runAction(smallHospital().folder, {
      ...onMain,
      event: "push",
      environment,
      inputs: all,
      github: fake,
    });
    expect(notices(step)).toHaveLength(1);
    expect([fake.requests, fake.issues]).toEqual([[], []]);
  });

  test("without a token a warning says that it needs one", async () => {
    const step = await runAction(smallHospital().folder, {
      event: "schedule",
      inputs: { ...inputs, "tracking-issue": "true" },
    });
    expect([step.status, warnings(step).length]).toEqual([0, 1]);
  });
});

test.each([
  ["a comment that cannot be", { comment: "sometimes" }, /comment[\s\S]*auto/],
  ["a branch that git would not take", { "badge-branch": "../main" }, /badge-branch/],
  ["an unknown language", { locale: "zh-TW, fr" }, /locale[\s\S]*en/],
])("%s fails the step at once", async (_, wrong, message) => {
  const step = await runAction(smallHospital().folder, { event: "schedule", inputs: { ...inputs, ...wrong } });
  expect(step.status).toBe(2);
  expect(step.commands.map(({ name, data }) => [name, data])).toEqual([["error", expect.stringMatching(message)]]);
});
