import { describe, expect, test } from "vitest";
import type { GitHub } from "../../src/github/client.ts";
import { upsertComment } from "../../src/github/comment.ts";
import { publishFiles } from "../../src/github/publish-files.ts";
import { pullsReader } from "../../src/github/pulls-of-commits.ts";
import { listRepositories, readReportText } from "../../src/github/read-reports.ts";
import { upsertTrackingIssue } from "../../src/github/tracking-issue.ts";
import { UserError } from "../../src/model/user-error.ts";
import { arrange } from "./connect-to.ts";
import type { Fault } from "./fake-server.ts";

type Fake = Awaited<ReturnType<typeof arrange>>["fake"];

const repository = { owner: "octo-org", repo: "evidence" };
const commit = "a".repeat(40);

/** What is done on GitHub: each call of it fails once below. */
const works: Readonly<Record<string, (github: GitHub) => Promise<unknown>>> = {
  "a comment": (github) =>
    upsertComment(github, { repository, number: 7, key: "isms-evidence.yaml", body: "one", create: true }),
  "the tracking issue": (github) =>
    upsertTrackingIssue(github, {
      ...{ repository, key: "isms-evidence.yaml", title: "Evidence", body: () => "one", open: true },
      assignees: ["octocat"],
    }),
  "the badge": (github) =>
    publishFiles(github, {
      ...{ repository, branch: "badges", message: "Badge" },
      files: new Map([
        ["badge.svg", "<svg/>"],
        ["report.json", "{}"],
      ]),
    }),
  "reports of an organization": async (github) => [
    await listRepositories(github, "octo-org"),
    await readReportText(github, "octo-org/one", { branch: "badges", path: "r.json" }, null),
  ],
  approvals: async (github) => {
    const record = await pullsReader(github, repository)([commit]);
    // What could not be read is named, and nobody has approved by it.
    if (record?.problem) throw new UserError("github-unavailable", { forge: "GitHub", request: "", reason: "" });
    return [...(record?.merged ?? [])];
  },
};

function furnished(fake: Fake): void {
  fake.repositories.push({ name: "one", archived: false, files: { "r.json": "{}" } });
  fake.addReviewed(3, { commits: [commit], head: commit }, [{ login: "hubot", state: "APPROVED", commit }]);
}

const faults: readonly (readonly [name: string, fault: Fault])[] = [
  ["is not answered", { does: "reset" }],
  ["is done and not answered", { does: "lost" }],
  ["is answered with an error", { does: { status: 502, body: "<html>Bad gateway</html>" } }],
  ["is answered with something else", { does: { status: 200, body: "not JSON" } }],
];

describe.each(Object.entries(works))("%s", (_, work) => {
  test.each(faults)("a call that %s, once or from then on, is an error or no matter", async (_, fault) => {
    const usual = await arrange();
    furnished(usual.fake);
    const expected = await work(usual.github);
    const calls = usual.fake.requests.length;
    expect(calls).toBeGreaterThan(0);
    for (let from = 1; from <= calls; from++) {
      for (const times of [1, 1000]) {
        const { fake, github } = await arrange();
        furnished(fake);
        fake.faults.push({ ...fault, from, times });
        const outcome = await work(github).catch((error: unknown) => error);
        if (outcome instanceof Error) expect(outcome, `call ${from}`).toBeInstanceOf(UserError);
        expect([fake.comments.length <= 1, fake.issues.length <= 1], `call ${from}`).toEqual([true, true]);
        fake.faults.length = 0;
        // The next run finds what this one left, and ends where an undisturbed one does.
        await work(github);
        expect(written(fake), `call ${from}`).toEqual(written(usual.fake));
        expect(await work(github), `call ${from}`).toEqual(Array.isArray(expected) ? expected : "unchanged");
      }
    }
  });
});

function written({ comments, issues, git }: Fake): unknown {
  return [
    comments.map(({ body }) => body),
    issues.map(({ title, body, state }) => [title, body, state]),
    git(["for-each-ref", "--format=%(refname) %(tree)"]),
  ];
}
