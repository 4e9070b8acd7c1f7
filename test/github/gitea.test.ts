import { describe, expect, test } from "vitest";
import { connect } from "../../src/github/client.ts";
import { upsertComment } from "../../src/github/comment.ts";
import { largestAnswer } from "../../src/github/fetch.ts";
import { forgeOf } from "../../src/github/forge.ts";
import { publishFiles } from "../../src/github/publish-files.ts";
import { pullRequestOfRun } from "../../src/github/pull-request-of-run.ts";
import { listRepositories, readReportText } from "../../src/github/read-reports.ts";
import { type IssueRequest, upsertTrackingIssue } from "../../src/github/tracking-issue.ts";
import { arrangeGitea as arrange } from "./connect-to.ts";

const repository = { owner: "octo-org", repo: "evidence" };
const issue: IssueRequest = { repository, key: "isms-evidence.yaml", title: "Evidence", body: () => "one", open: true };
const comment = { repository, number: 7, key: "isms-evidence.yaml", body: "one", create: true };

describe.each(["Gitea", "Forgejo"] as const)("%s", (name) => {
  test("one comment, our own, updated in place", async () => {
    const { fake, github } = await arrange(name);
    fake.addComment("<!-- isms-evidence: isms-evidence.yaml -->\nof somebody else", "mallory");
    expect(await upsertComment(github, { ...comment, create: false })).toBe("none");
    expect(await upsertComment(github, comment)).toBe("created");
    expect(await upsertComment(github, comment)).toBe("unchanged");
    expect(await upsertComment(github, { ...comment, body: "two" })).toBe("updated");
    expect(fake.comments.map(({ body }) => body.split("\n").at(-1))).toEqual(["of somebody else", "two"]);
  });

  test("of two comments made at once, one remains", async () => {
    const { fake, github } = await arrange(name);
    fake.faults.push({
      method: "POST",
      get does() {
        fake.addComment("<!-- isms-evidence: isms-evidence.yaml -->\ntheirs", fake.login);
        fake.addComment("<!-- isms-evidence: isms-evidence.yaml -->\none", fake.login);
        return { status: 201, body: {} };
      },
    });
    expect(await upsertComment(github, comment)).toBe("created");
    expect(fake.comments.map(({ body }) => body.split("\n").at(-1))).toEqual(["one"]);
  });

  test("the issue is opened, left, edited, closed and opened again, however many others there are", async () => {
    const { fake, github } = await arrange(name);
    expect(await upsertTrackingIssue(github, { ...issue, open: false })).toBe("none");
    expect(await upsertTrackingIssue(github, issue)).toBe("opened");
    fake.pageSize = 20;
    for (let at = 0; at < 70; at++) fake.addIssue("x", "octocat");
    expect(await upsertTrackingIssue(github, issue)).toBe("unchanged");
    expect(await upsertTrackingIssue(github, { ...issue, body: () => "two" })).toBe("updated");
    expect(await upsertTrackingIssue(github, { ...issue, open: false })).toBe("closed");
    expect(fake.issues[0]?.state).toBe("closed");
    expect(await upsertTrackingIssue(github, issue)).toBe("reopened");
    expect(fake.issues).toHaveLength(71);
  });

  test("owners are assigned besides those who are; who cannot be is left out", async () => {
    const { fake, github } = await arrange(name);
    const assigned = () => fake.issues[0]?.assignees.map(({ login }: { login: string }) => login);
    await upsertTrackingIssue(github, { ...issue, assignees: ["stranger", "octocat"] });
    expect(assigned()).toEqual(["octocat"]);
    await upsertTrackingIssue(github, { ...issue, body: () => "two", assignees: ["Octocat", "hubot"] });
    expect(assigned()).toEqual(["octocat", "hubot"]);
    await upsertTrackingIssue(github, { ...issue, body: () => "three", assignees: ["stranger"] });
    expect(assigned()).toEqual(["octocat", "hubot"]);
  });

  describe("the branch of the badge", () => {
    const files = (badge: string) => new Map(Object.entries({ "badge.svg": badge, "report.json": "{}\n" }));
    const request = { repository, branch: "evidence/badges", message: "Evidence on 2026-10-01" };
    const empty = (fake: Awaited<ReturnType<typeof arrange>>["fake"], tree = fake.git(["mktree"], "")) =>
      fake.git(["update-ref", "refs/heads/evidence/badges", fake.git(["commit-tree", tree], "badges")]);

    test("has to exist: a new one would publish the evidence as well", async () => {
      const { fake, github } = await arrange(name);
      const missing = publishFiles(github, { ...request, files: files("one") });
      await expect(missing).rejects.toMatchObject({ code: "github-branch-missing" });
      expect(fake.requests.filter((one) => !one.startsWith("GET"))).toEqual([]);
    });

    test("gets one commit when something changed, none when nothing did", async () => {
      const { fake, github } = await arrange(name);
      empty(fake);
      expect(await publishFiles(github, { ...request, files: files("<svg>一</svg>\n") })).toBe("updated");
      expect(await publishFiles(github, { ...request, files: files("<svg>一</svg>\n") })).toBe("unchanged");
      expect(await publishFiles(github, { ...request, files: files("<svg>二</svg>\n") })).toBe("updated");
      expect(fake.git(["show", "evidence/badges:badge.svg"])).toBe("<svg>二</svg>");
      expect(fake.git(["log", "--format=%s", "evidence/badges"]).split("\n")).toHaveLength(3);
    });

    test("is read again when another job was first", async () => {
      const { fake, github } = await arrange(name);
      empty(fake);
      await publishFiles(github, { ...request, files: files("one") });
      fake.faults.push({ method: "POST", does: { status: 422, body: { message: "sha does not match" } } });
      expect(await publishFiles(github, { ...request, files: files("two") })).toBe("updated");
      expect(fake.git(["show", "evidence/badges:badge.svg"])).toBe("two");
    });

    test("is never the default branch, nor one with other files", async () => {
      const { fake, github } = await arrange(name);
      const main = publishFiles(github, { ...request, branch: "main", files: files("x") });
      await expect(main).rejects.toMatchObject({ code: "github-branch-default" });
      empty(fake, fake.git(["mktree"], `100644 blob ${fake.git(["hash-object", "-w", "--stdin"], "x")}\tindex.html\n`));
      const foreign = publishFiles(github, { ...request, files: files("x") });
      await expect(foreign).rejects.toMatchObject({ code: "github-branch-foreign" });
    });
  });

  test("a token without the scope: the scope is named, as the forge calls it", async () => {
    const { fake, github } = await arrange(name);
    fake.readOnly = true;
    await expect(upsertComment(github, comment)).rejects.toMatchObject({
      code: "github-scope",
      params: { forge: name, scope: "write:issue" },
    });
  });

  test("the pull request of a run is the one from its branch, at its commit", async () => {
    const { fake, github } = await arrange(name);
    const head = { owner: "octocat", branch: "new-topic", sha: "a".repeat(40) };
    fake.addPull(1, { ...head, owner: "mallory" }, "c".repeat(40));
    fake.addPull(2, { ...head, sha: "b".repeat(40) }, "c".repeat(40));
    expect(await pullRequestOfRun(github, repository, head)).toBe(null);
    fake.addPull(3, head, "d".repeat(40));
    expect(await pullRequestOfRun(github, repository, head)).toEqual({ number: 3, base: "d".repeat(40) });
  });

  test("reports are listed and read", async () => {
    const { fake, github } = await arrange(name);
    fake.repositories.push(
      { name: "a", archived: false, files: { "report.json": "{}\n" } },
      { name: "b", archived: true, files: {} },
    );
    const found = await listRepositories(github, "octo-org");
    expect(found).toEqual([{ name: "octo-org/a", url: "https://git.example.org/octo-org/a" }]);
    const place = { branch: "badges", path: "report.json" };
    const kept: string[] = [];
    const cache = { folder: "/nowhere", write: (_: string, text: string) => void kept.push(JSON.parse(text).text) };
    expect(await readReportText(github, "octo-org/a", place, cache)).toBe("{}\n");
    expect(await readReportText(github, "octo-org/b", place, null)).toBe(null);
    expect(kept).toEqual(["{}\n"]);
  });
});

describe("a forge that cannot be trusted", () => {
  const answers = (status: number, body: unknown) => ({ method: "GET", times: 99, does: { status, body } });

  test.each([
    ["nothing", null],
    ["a number", 7],
    ["lists of nothing", [null, 1, "x", []]],
    ["objects of nothing", { login: {}, commit: [], tree: "x", default_branch: 1 }],
  ])("%s in place of an answer is no match and no crash", async (_, body) => {
    const { fake, github } = await arrange("Gitea");
    fake.faults.push(answers(200, body));
    expect(await upsertTrackingIssue(github, { ...issue, open: false })).toBe("none");
    expect(await upsertComment(github, { ...comment, create: false })).toBe("none");
    expect(await pullRequestOfRun(github, repository, { owner: "a", branch: "b", sha: "c" })).toBe(null);
    expect(await listRepositories(github, "octo-org")).toEqual([]);
  });

  test("a page in place of an answer is an error", async () => {
    const { fake, github } = await arrange("Gitea");
    fake.faults.push(answers(200, "<html>"));
    await expect(upsertComment(github, { ...comment, create: false })).rejects.toMatchObject({
      code: "github-unavailable",
      params: { reason: "not JSON" },
    });
  });

  test("an account without a name owns nothing", async () => {
    const { fake, github } = await arrange("Gitea");
    fake.login = "";
    fake.addComment("<!-- isms-evidence: isms-evidence.yaml -->\nx", "");
    expect(await upsertComment(github, { ...comment, create: false })).toBe("none");
  });

  test.each(["Gitea", "Forgejo"] as const)("a list of %s without an end is a failure", async (name) => {
    const { fake, github } = await arrange(name);
    fake.faults.push({ method: "GET", times: 1e9, path: /orgs/, does: { status: 200, body: [{ full_name: "a/b" }] } });
    await expect(listRepositories(github, "octo-org")).rejects.toMatchObject({
      code: "github-unavailable",
      params: { forge: name },
    });
  });

  test("an answer without an end is cut off", async () => {
    const { fake, github } = await arrange("Gitea");
    const body = "x".repeat(largestAnswer + 1);
    fake.faults.push({ method: "GET", times: 9, does: { status: 200, body } });
    await expect(listRepositories(github, "octo-org")).rejects.toMatchObject({ code: "github-unavailable" });
  });

  test("the token does not follow a next page to another server", async () => {
    const { fake } = await arrange("Gitea");
    const environment = {};
    const github = await connect({ token: "t", forge: forgeOf({}), apiUrl: fake.url, environment, second: 5 });
    const link = '<http://elsewhere.example/page/2>; rel="next"';
    fake.faults.push({ method: "GET", times: 9, does: { status: 200, headers: { link }, body: [] } });
    await expect(listRepositories(github, "octo-org")).rejects.toMatchObject({ code: "github-url" });
  });
});
