import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { arrange } from "../github/connect-to.ts";
import { commitAll } from "../support/git.ts";
import { procedure, smallHospital } from "../support/hospital.ts";
import { runAction } from "../support/run-action.ts";

/** Payloads sent by GitHub, and their schemas from GitHub's own libraries. */
const read = (module: string) => JSON.parse(readFileSync(createRequire(import.meta.url).resolve(module), "utf8"));
const events: { name: string; examples: Payload[] }[] = read("@octokit/webhooks-examples/api.github.com/index.json");
const schemas = new Ajv({ strict: false, validateFormats: false, code: { optimize: false } }).addSchema(
  read("@octokit/webhooks-schemas/schema.json"),
  "webhooks",
);

// biome-ignore lint/suspicious/noExplicitAny: a payload is whatever GitHub sends
type Payload = any;

/** Whether GitHub could send it. Examples older than the schema lack required keys. */
function fits(definition: string, value: Payload): boolean {
  const validate = schemas.getSchema(`webhooks#/definitions/${definition}`);
  expect(validate, definition).toBeDefined();
  return validate?.(value) === true;
}

/** One that was sent, such as `pull_request$opened`. */
function payload(definition: string): Payload {
  const [name, action] = definition.split("$");
  const { examples = [] } = events.find((event) => event.name === name) ?? {};
  const found = examples.find((one) => (action === "event" || one.action === action) && fits(definition, one));
  expect(found, definition).toBeDefined();
  return structuredClone(found);
}

const inputs = { "as-of": "2026-10-01" };

/** A change with an approver who is not in the roster. */
function broken(): { folder: string; base: string; head: string } {
  const { folder, base } = smallHospital("city-hospital");
  const text = readFileSync(join(folder, procedure), "utf8");
  writeFileSync(join(folder, procedure), text.replace("approved_by: p-003", "approved_by: p-999"));
  return { folder, base, head: commitAll(folder) };
}

function pullRequest(action: "opened" | "synchronize", { base, head }: { base: string; head: string }): Payload {
  const event = payload(`pull_request$${action}`);
  event.pull_request.base.sha = base;
  event.pull_request.head.sha = head;
  return event;
}

describe("a pull request", () => {
  test.each(["opened", "synchronize"] as const)("%s", async (action) => {
    const { fake } = await arrange();
    const { folder, base, head } = broken();
    const event = pullRequest(action, { base, head });
    expect(fits(`pull_request$${action}`, event)).toBe(true);
    fake.addPull(event.number, { owner: "octo-org", branch: "topic", sha: head }, base);
    const step = await runAction(folder, { event: "pull_request", payload: event, inputs, github: fake });
    expect([step.error, step.status, step.outputs.conclusion]).toEqual(["", 1, "fail"]);
    expect(fake.comments.map(({ body }) => body)).toEqual([expect.stringContaining(`/blob/${head}/${procedure}`)]);
  });

  test("from a fork: the verdict remains, and a warning names the permission the token lacks", async () => {
    const { fake } = await arrange();
    fake.readOnly = true;
    const { folder, base, head } = broken();
    const event = pullRequest("opened", { base, head });
    event.pull_request.head.repo = { ...event.pull_request.head.repo, fork: true, full_name: "stranger/evidence" };
    event.pull_request.head.label = "stranger:topic";
    expect(fits("pull_request$opened", event)).toBe(true);
    fake.addPull(event.number, { owner: "stranger", branch: "topic", sha: head }, base);
    const step = await runAction(folder, { event: "pull_request", payload: event, inputs, github: fake });
    const warning = step.commands.find(
      ({ name, properties }) => name === "warning" && properties.title === "isms-evidence",
    );
    expect([step.status, warning?.data]).toEqual([1, expect.stringContaining("pull-requests: write")]);
  });
});

test("the run that followed on a fork's pull request comments there, with links to its commit", async () => {
  const { fake } = await arrange();
  const { folder, base, head } = broken();
  const event = payload("workflow_run$completed");
  const head_repository = { ...event.workflow_run.head_repository, fork: true };
  head_repository.owner.login = "stranger";
  Object.assign(event.workflow_run, { event: "pull_request", head_branch: "topic", head_sha: head, head_repository });
  event.workflow_run.pull_requests = [];
  expect(fits("workflow_run$completed", event)).toBe(true);
  fake.addPull(7, { owner: "stranger", branch: "topic", sha: head }, base);
  const asked = { ...inputs, "fail-on": "never" };
  const environment = { GITHUB_SHA: base };
  const step = await runAction(folder, {
    event: "workflow_run",
    payload: event,
    inputs: asked,
    environment,
    github: fake,
  });
  expect([step.error, step.status]).toEqual(["", 0]);
  expect(fake.comments.map(({ body }) => body)).toEqual([expect.stringContaining(`/blob/${head}/${procedure}`)]);
});

test("merge_group: what the group breaks decides", async () => {
  const { folder, base, head } = broken();
  const event = payload("merge_group$checks_requested");
  Object.assign(event.merge_group, { base_sha: base, head_sha: head });
  expect(fits("merge_group$checks_requested", event)).toBe(true);
  const step = await runAction(folder, { event: "merge_group", payload: event, inputs });
  expect([step.status, step.outputs.errors]).toEqual([1, "1"]);
  const nothing = structuredClone(event);
  nothing.merge_group.base_sha = head;
  expect((await runAction(folder, { event: "merge_group", payload: nothing, inputs })).status).toBe(0);
});

/** Neither GitHub's examples nor its schemas have a schedule: the payload holds its cron line and the repository. */
const scheduled = (): Payload => ({ schedule: "0 0 * * 1", repository: payload("workflow_dispatch$event").repository });

test.each([
  ["push", () => payload("push$event")],
  ["workflow_dispatch", () => payload("workflow_dispatch$event")],
  ["schedule", scheduled],
])("%s: everything decides, and the issue is of the default branch", async (name, make) => {
  const { fake } = await arrange();
  const event = make();
  const environment = { GITHUB_REF: `refs/heads/${event.repository.default_branch}` };
  const asked = { ...inputs, "tracking-issue": "true" };
  const { folder, head } = broken();
  if (name === "push") event.after = head;
  const step = await runAction(folder, { event: name, payload: event, inputs: asked, environment, github: fake });
  expect([step.error, step.status, step.outputs.conclusion]).toEqual(["", 1, "fail"]);
  expect([fake.comments, fake.issues.length]).toEqual([[], 1]);
});
