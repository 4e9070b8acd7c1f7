import { cpSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { parse } from "yaml";
import { version } from "../../src/version.ts";
import { commitAll, git } from "../support/git.ts";
import { runScript } from "../support/run-script.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const page = readFileSync(join(root, "docs/azure-devops.md"), "utf8");
const [, text = ""] = /```yaml\n(# azure-pipelines\.yml\n[\s\S]*?)```/.exec(page) ?? [];
interface Step {
  readonly bash?: string;
  readonly checkout?: string;
  readonly displayName?: string;
  readonly persistCredentials?: boolean;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly condition?: string;
}
const steps: readonly Step[] = parse(text).jobs[0].steps;
const step = (name: string) => steps.find(({ displayName }) => displayName === name);

/** The agent's folder, with the tool of this checkout in it. */
function agent() {
  const folder = temporaryFolder();
  symlinkSync(root, join(folder, "isms-evidence"));
  const run = (name: string, at: string, variables: Record<string, string> = {}) =>
    runScript(step(name)?.bash ?? "false", at, {}, { AGENT_TEMPDIRECTORY: folder, ...variables });
  return { folder, run };
}

test("the tool is fetched in this version, outside of what is checked; one step alone has the token", () => {
  expect(step("Fetch the tool")?.bash).toContain(`--branch v${version} `);
  expect(step("Fetch the tool")?.bash).toContain('"$AGENT_TEMPDIRECTORY/isms-evidence"');
  expect(steps[0]).toMatchObject({ checkout: "self", persistCredentials: false });
  expect(steps.filter(({ env = {} }) => "SYSTEM_ACCESSTOKEN" in env)).toEqual([step("Comment on the pull request")]);
});

test("the check writes what the pipeline publishes, and fails as it should", async () => {
  const { folder, run } = agent();
  const project = temporaryFolder();
  cpSync(join(root, "examples/city-hospital-gaps"), project, { recursive: true });
  rmSync(join(project, "report.json"));
  commitAll(project);
  expect((await run("Check the evidence", project)).status).toBe(1);
  const read = (path: string) => readFileSync(join(folder, path), "utf8");
  expect(read("junit.xml")).toContain("<testsuites ");
  expect(read("report/index.html")).toMatch(/^<!doctype html>/);
  const published = steps.map(({ inputs }) => inputs?.testResultsFiles).filter(Boolean);
  expect(published).toEqual(["$(Agent.TempDirectory)/junit.xml"]);
  // A pull request that breaks nothing passes, whatever was missing before.
  git(project, "update-ref", "refs/remotes/origin/main", "HEAD");
  const variables = { SYSTEM_PULLREQUEST_TARGETBRANCH: "refs/heads/main" };
  expect((await run("Check the evidence", project, variables)).status).toBe(0);
});

interface Comment {
  id: number;
  content: string;
  author: { id: string };
}

/** The threads of a pull request, as far as the step calls them. */
async function fakeAzure() {
  const threads: { id: number; comments: Comment[] }[] = [];
  const requests: string[] = [];
  const server = createServer(async (request, response) => {
    let sent = "";
    for await (const part of request.setEncoding("utf8")) sent += part;
    const url = new URL(request.url ?? "", "http://localhost");
    requests.push(`${request.method} ${url.pathname}`);
    const answer = (status: number, body: unknown) => response.writeHead(status).end(JSON.stringify(body));
    if (request.headers.authorization !== "Bearer secret" || !url.searchParams.has("api-version"))
      return answer(401, {});
    if (url.pathname === "/org/_apis/connectionData") return answer(200, { authenticatedUser: { id: "build" } });
    const base = "/org/project-1/_apis/git/repositories/repository-1/pullRequests/3/threads";
    if (!url.pathname.startsWith(base)) return answer(404, {});
    if (request.method === "GET") return answer(200, { count: threads.length, value: threads });
    const body = JSON.parse(sent);
    if (request.method === "POST") {
      threads.push({
        id: threads.length + 1,
        comments: [{ id: 1, content: body.comments[0].content, author: { id: "build" } }],
      });
      return answer(200, threads.at(-1));
    }
    const [, thread, comment] = /\/threads\/(\d+)\/comments\/(\d+)$/.exec(url.pathname) ?? [];
    const found = threads.find(({ id }) => String(id) === thread)?.comments.find(({ id }) => String(id) === comment);
    return found ? answer(200, Object.assign(found, body)) : answer(404, {});
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onTestFinished(() => void server.close());
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/org/`;
  const environment = {
    SYSTEM_COLLECTIONURI: url,
    SYSTEM_TEAMPROJECTID: "project-1",
    BUILD_REPOSITORY_ID: "repository-1",
    SYSTEM_PULLREQUEST_PULLREQUESTID: "3",
    SYSTEM_ACCESSTOKEN: "secret",
  };
  return { threads, requests, environment };
}

test("one comment per pull request, our own, updated", async () => {
  const { threads, requests, environment } = await fakeAzure();
  const { folder, run } = agent();
  threads.push({
    id: 1,
    comments: [{ id: 1, content: "<!-- isms-evidence -->\nof somebody else", author: { id: "other" } }],
  });
  const comment = async (words: string) => {
    writeFileSync(join(folder, "evidence.md"), words);
    return run("Comment on the pull request", folder, environment);
  };
  expect(await comment("# One\n")).toMatchObject({ status: 0 });
  expect(await comment("# Two\n")).toMatchObject({ status: 0 });
  expect(requests.filter((one) => !one.startsWith("GET")).map((one) => one.replace(/\/org\S*threads/, ""))).toEqual([
    "POST ",
    "PATCH /2/comments/1",
  ]);
  expect(threads.map(({ comments }) => comments[0]?.content)).toEqual([
    "<!-- isms-evidence -->\nof somebody else",
    "<!-- isms-evidence -->\n# Two\n",
  ]);
});

test("a refused token fails the step, and is not printed", async () => {
  const { environment } = await fakeAzure();
  const { folder, run } = agent();
  writeFileSync(join(folder, "evidence.md"), "x");
  const variables = { ...environment, SYSTEM_ACCESSTOKEN: "another-secret" };
  const { status, output } = await run("Comment on the pull request", folder, variables);
  expect(status).toBe(1);
  expect(output).not.toContain("another-secret");
});
