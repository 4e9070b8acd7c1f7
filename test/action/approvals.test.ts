import { describe, expect, test } from "vitest";
import { arrange } from "../github/connect-to.ts";
import { git } from "../support/git.ts";
import { runAction } from "../support/run-action.ts";
import { restoreTests, scriptedRepository } from "../trust/repository.ts";

const roster = `version: 1
people:
  - { id: p-1, name: 林, unit: 資訊室, roles: [it], joined: 2020-01-01, identities: [{ email: lin@example.org }] }
  - { id: p-2, name: 陳, unit: 資訊室, roles: [manager], joined: 2020-01-01, github: chen }
`;
const files = {
  "isms-evidence.yaml": "version: 1\nevidence: [evidence]\npeople: people.yaml\npolicy: [baseline, trust]\n",
  "people.yaml": roster,
  "evidence/a.yaml": restoreTests("a", { "RT-1": "2026-01-02" }),
};

/** A run on the branch to which somebody's approved pull request was merged. */
async function runOn(login: string, { inputs = {}, refused = false } = {}) {
  const { fake } = await arrange();
  const folder = scriptedRepository([{ day: "2026-01-03", files }]);
  const commit = git(folder, "rev-parse", "HEAD");
  fake.addReviewed(7, { commits: [commit], head: commit }, [{ login, state: "APPROVED", commit }]);
  if (refused) {
    const headers = { "x-accepted-github-permissions": "pull_requests=read" };
    fake.faults.push({ times: 99, does: { status: 403, headers, body: { message: "Resource not accessible" } } });
  }
  const options = { "as-of": "2026-11-30", "fail-on": "never", locale: "en", ...inputs };
  const step = await runAction(folder, { event: "push", inputs: options, github: fake });
  return { said: step.text, requests: fake.requests };
}

describe("approvals of pull requests, in the Action", () => {
  test("are asked of GitHub", async () => {
    const { said, requests } = await runOn("chen");
    expect(requests).toHaveLength(2);
    expect(said).not.toMatch(/identity-appro/);
  });

  test("are somebody else's", async () => {
    const { said } = await runOn("guest");
    expect(said).toContain("identity-approver-reviewed");
    expect(said).toMatch(/pull request #7.*@guest/);
  });

  test("are not judged without the permission, and the run says so", async () => {
    const { said } = await runOn("guest", { refused: true });
    expect(said).toContain("the token may not read pull requests");
    expect(said).not.toContain("identity-approver-reviewed");
  });

  test("are not asked of anybody where no rule needs them", async () => {
    const { requests } = await runOn("guest", { inputs: { policy: "baseline" } });
    expect(requests).toEqual([]);
  });
});
