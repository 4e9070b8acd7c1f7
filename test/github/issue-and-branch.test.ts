import { createServer } from "node:http";
import { type AddressInfo, connect as open } from "node:net";
import { describe, expect, test } from "vitest";
import { connect } from "../../src/github/client.ts";
import { forgeOf } from "../../src/github/forge.ts";
import { viewerLogin } from "../../src/github/own.ts";
import { publishFiles } from "../../src/github/publish-files.ts";
import { pullRequestOfRun } from "../../src/github/pull-request-of-run.ts";
import { type IssueRequest, upsertTrackingIssue } from "../../src/github/tracking-issue.ts";
import { arrange } from "./connect-to.ts";

const repository = { owner: "octo-org", repo: "evidence" };
const issue: IssueRequest = { repository, key: "isms-evidence.yaml", title: "Evidence", body: () => "one", open: true };

test("the issue is opened, left, edited, closed and opened again", async () => {
  const { fake, github } = await arrange();
  expect(await upsertTrackingIssue(github, { ...issue, open: false })).toBe("none");
  expect(await upsertTrackingIssue(github, issue)).toBe("opened");
  expect(await upsertTrackingIssue(github, issue)).toBe("unchanged");
  expect(await upsertTrackingIssue(github, { ...issue, body: () => "two" })).toBe("updated");
  expect(await upsertTrackingIssue(github, { ...issue, open: false })).toBe("closed");
  expect(await upsertTrackingIssue(github, { ...issue, open: false })).toBe("none");
  expect(await upsertTrackingIssue(github, issue)).toBe("reopened");
  expect(fake.issues.map(({ state, title }) => [state, title])).toEqual([["open", "Evidence"]]);
  expect(await upsertTrackingIssue(github, { ...issue, body: (before) => `${before?.split("\n").at(-1)}, two` })).toBe(
    "updated",
  );
  expect(fake.issues[0]?.body).toMatch(/one, two$/);
});

test("an issue of somebody else with our mark is left", async () => {
  const { fake, github } = await arrange();
  fake.login = "mallory";
  await upsertTrackingIssue(github, issue);
  fake.login = "github-actions[bot]";
  expect(await upsertTrackingIssue(github, { ...issue, body: (before) => `${before} ours` })).toBe("opened");
  expect(fake.issues.map(({ body }) => body.split("\n").at(-1))).toEqual(["one", "null ours"]);
});

test("a lost reply does not open a second issue", async () => {
  const { fake, github } = await arrange();
  fake.faults.push({ method: "POST", path: /issues$/, does: "lost" });
  expect(await upsertTrackingIssue(github, issue)).toBe("opened");
  expect(fake.issues).toHaveLength(1);
});

describe("assigning", () => {
  const assigned = (fake: Awaited<ReturnType<typeof arrange>>["fake"]) =>
    fake.issues[0]?.assignees.map(({ login }: { login: string }) => login);

  test("owners are assigned when the issue is opened or updated, and not asked again when nothing changed", async () => {
    const { fake, github } = await arrange();
    const posts = () => fake.requests.filter((one) => one.endsWith("/assignees")).length;
    expect(await upsertTrackingIssue(github, { ...issue, assignees: ["octocat"] })).toBe("opened");
    expect(assigned(fake)).toEqual(["octocat"]);
    await upsertTrackingIssue(github, { ...issue, assignees: ["octocat", "hubot"] });
    expect([assigned(fake), posts()]).toEqual([["octocat"], 1]);
    await upsertTrackingIssue(github, { ...issue, body: () => "two", assignees: ["Octocat", "hubot"] });
    expect([assigned(fake), posts()]).toEqual([["octocat", "hubot"], 2]);
    await upsertTrackingIssue(github, { ...issue, body: () => "three", assignees: ["hubot"] });
    expect([assigned(fake), posts()]).toEqual([["octocat", "hubot"], 2]);
    await upsertTrackingIssue(github, { ...issue, open: false, assignees: [] });
    expect(assigned(fake)).toEqual(["octocat", "hubot"]);
  });

  const refused = (times: number) => {
    const does = { status: 422, body: { message: "Validation Failed" } };
    return { method: "POST", path: /assignees$/, does, times };
  };

  test.each([0, 2])("who cannot be assigned keeps nobody else from it (%s times refused)", async (times) => {
    const { fake, github } = await arrange();
    if (times > 0) fake.faults.push(refused(times));
    expect(await upsertTrackingIssue(github, { ...issue, assignees: ["stranger", "octocat"] })).toBe("opened");
    expect(assigned(fake)).toEqual(["octocat"]);
  });

  test("nobody who can be assigned leaves the issue as it is", async () => {
    const { fake, github } = await arrange();
    fake.faults.push(refused(1));
    expect(await upsertTrackingIssue(github, { ...issue, assignees: ["stranger"] })).toBe("opened");
    expect(assigned(fake)).toEqual([]);
  });

  test("ten at most, the first ones", async () => {
    const { fake, github } = await arrange();
    fake.members = Array.from({ length: 12 }, (_, at) => `member-${at}`);
    await upsertTrackingIssue(github, { ...issue, assignees: fake.members });
    expect(assigned(fake)).toEqual(fake.members.slice(0, 10));
  });
});

describe("the branch of the badge", () => {
  const files = (badge: string) =>
    new Map([
      ["badge.svg", badge],
      ["report.json", "{}\n"],
    ]);
  const request = { repository, branch: "badges", message: "Evidence on 2026-10-01" };
  const log = (fake: Awaited<ReturnType<typeof arrange>>["fake"]) => fake.git(["log", "--format=%s", "badges"]);

  test("one commit when something changed, none when nothing did", async () => {
    const { fake, github } = await arrange();
    expect(await publishFiles(github, { ...request, files: files("<svg>一</svg>\n") })).toBe("created");
    expect(await publishFiles(github, { ...request, files: files("<svg>一</svg>\n") })).toBe("unchanged");
    expect(await publishFiles(github, { ...request, files: files("<svg>二</svg>\n"), message: "two" })).toBe("updated");
    expect(log(fake)).toBe("two\nEvidence on 2026-10-01");
    expect(fake.git(["show", "badges:badge.svg"])).toBe("<svg>二</svg>");
  });

  test("another job that moves the branch is not overwritten", async () => {
    const { fake, github } = await arrange();
    await publishFiles(github, { ...request, files: files("one") });
    const theirs = () => {
      const blob = fake.git(["hash-object", "-w", "--stdin"], "x");
      const tree = fake.git(["mktree"], `100644 blob ${blob}\treport.json\n100644 blob ${blob}\ttheirs.txt\n`);
      fake.git(["update-ref", "refs/heads/badges", fake.git(["commit-tree", tree, "-p", "badges"], "theirs")]);
    };
    fake.faults.push({
      method: "PATCH",
      get does() {
        theirs();
        return { status: 422, body: { message: "Update is not a fast forward", documentation_url: "x" } };
      },
    });
    expect(await publishFiles(github, { ...request, files: files("two"), message: "ours" })).toBe("updated");
    expect(log(fake).split("\n").slice(0, 2)).toEqual(["ours", "theirs"]);
    expect(fake.git(["ls-tree", "--name-only", "badges"])).toBe("badge.svg\nreport.json\ntheirs.txt");
  });

  test("neither the default branch nor one that holds other files is touched", async () => {
    const { fake, github } = await arrange();
    const main = publishFiles(github, { ...request, branch: "main", files: files("x") });
    await expect(main).rejects.toMatchObject({ code: "github-branch-default" });
    const blob = fake.git(["hash-object", "-w", "--stdin"], "page");
    const tree = fake.git(["mktree"], `100644 blob ${blob}\tindex.html\n`);
    fake.git(["update-ref", "refs/heads/gh-pages", fake.git(["commit-tree", tree], "site")]);
    const pages = publishFiles(github, { ...request, branch: "gh-pages", files: files("x") });
    await expect(pages).rejects.toMatchObject({ code: "github-branch-foreign" });
  });

  test("a token that may only read: the permission is named", async () => {
    const { fake, github } = await arrange();
    fake.readOnly = true;
    await expect(publishFiles(github, { ...request, files: files("x") })).rejects.toMatchObject({
      code: "github-permission",
      params: { permission: "contents: write" },
    });
  });
});

test("the pull request of a run is the one at its commit", async () => {
  const { fake, github } = await arrange();
  const head = { owner: "octocat", branch: "new-topic", sha: "6dcb09b5b57875f334f61aebed695e2e4193db5e" };
  expect(await pullRequestOfRun(github, repository, head)).toBe(null);
  fake.addPull(1347, head);
  expect(await pullRequestOfRun(github, repository, head)).toMatchObject({ number: 1347 });
  expect(await pullRequestOfRun(github, repository, { ...head, sha: "0".repeat(40) })).toBe(null);
});

describe("where requests go", () => {
  test("GitHub Enterprise Server", async () => {
    const { github } = await arrange({ basePath: "/api/v3" });
    expect(await upsertTrackingIssue(github, issue)).toBe("opened");
  });

  test("through the proxy of the environment", async () => {
    const reached: string[] = [];
    const proxy = createServer().on("connect", (request, client) => {
      reached.push(request.url ?? "");
      const [host, port] = (request.url ?? "").split(":");
      const server = open(Number(port), host, () => {
        client.write("HTTP/1.1 200 Connection Established\r\n\r\n");
        server.pipe(client).pipe(server);
      });
    });
    await new Promise<void>((done) => proxy.listen(0, "127.0.0.1", done));
    const address = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
    const { fake, github } = await arrange({ environment: { HTTP_PROXY: address } });
    expect(await viewerLogin(github)).toBe("github-actions[bot]");
    expect(reached).toEqual([new URL(fake.url).host]);
    const direct = await arrange({ environment: { HTTP_PROXY: address, NO_PROXY: "127.0.0.1" } });
    expect(await viewerLogin(direct.github)).toBe("github-actions[bot]");
    expect(reached).toHaveLength(1);
    proxy.closeAllConnections();
    proxy.close();
  });

  test.each(["http://api.example.org", "https://user:word@api.example.org", "file:///etc", "nonsense"])(
    "no token goes to %s",
    async (apiUrl) => {
      const refused = connect({ token: "t", forge: forgeOf({}), apiUrl, environment: {} });
      await expect(refused).rejects.toMatchObject({ code: "github-url" });
    },
  );

  test("the token is in no line of the log and in no error", async () => {
    const { fake, github, log } = await arrange();
    fake.faults.push({ method: "GET", times: 9, does: { status: 422, body: { message: "no" } } });
    const error = await upsertTrackingIssue(github, issue).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: "github-refused" });
    expect(JSON.stringify([log, error, String(error)])).not.toContain("secret-token");
  });
});
