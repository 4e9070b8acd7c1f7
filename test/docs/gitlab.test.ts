import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { parse } from "yaml";
import { version } from "../../src/version.ts";
import { commitAll } from "../support/git.ts";
import { runScript } from "../support/run-script.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const page = readFileSync(join(root, "docs/gitlab.md"), "utf8");
const [, text = ""] = /```yaml\n(# \.gitlab-ci\.yml\n[\s\S]*?)```/.exec(page) ?? [];
const pipeline = parse(text);

/** Runs the commands of a job as a runner does, with the tool of this checkout and files of its own. */
async function runJob(name: string, folder: string, environment: Record<string, string> = {}): Promise<number> {
  const commands: string[] = pipeline[name].script.filter((line: string) => !line.startsWith("git clone "));
  const places = { "/tmp/isms-evidence/": root, "/tmp/": `${folder}/` };
  return (await runScript(commands.join("\n"), folder, places, environment)).status;
}

/** GitLab's notes of a merge request, as far as the job calls them. */
async function fakeGitLab() {
  const notes: { id: number; body: string; author: { id: number } }[] = [];
  const requests: string[] = [];
  const server = createServer(async (request, response) => {
    let sent = "";
    for await (const part of request.setEncoding("utf8")) sent += part;
    requests.push(`${request.method} ${request.url}`);
    const [, id] = /^\/projects\/7\/merge_requests\/3\/notes(?:\/(\d+))?/.exec(request.url ?? "") ?? [];
    const answer = (status: number, body: unknown) => response.writeHead(status).end(JSON.stringify(body));
    if (request.headers["private-token"] !== "secret") return answer(401, {});
    if (request.url === "/user") return answer(200, { id: 1 });
    if (request.method === "GET") {
      const asked = new URL(request.url ?? "", "http://localhost").searchParams;
      const [size, page] = [Number(asked.get("per_page")), Number(asked.get("page"))];
      return answer(200, notes.slice(size * (page - 1), size * page));
    }
    const { body } = JSON.parse(sent);
    const known = notes.find((one) => String(one.id) === id);
    if (request.method === "PUT" && known) return answer(200, Object.assign(known, { body }));
    const made = { id: notes.length + 1, body, author: { id: 1 } };
    notes.push(made);
    answer(201, made);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onTestFinished(() => void server.close());
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { notes, requests, environment: { CI_API_V4_URL: url, CI_PROJECT_ID: "7", CI_MERGE_REQUEST_IID: "3" } };
}

test("the tool is fetched in this version, outside of what is checked", () => {
  expect(pipeline.evidence.script[0]).toContain(`--branch v${version} `);
  expect(pipeline.evidence.script[0]).toMatch(/ \/tmp\/isms-evidence$/);
});

test("the check writes every report that the pipeline names, and fails as it should", async () => {
  const folder = temporaryFolder();
  cpSync(join(root, "examples/city-hospital-gaps"), folder, { recursive: true });
  rmSync(join(folder, "report.json"));
  const base = commitAll(folder);
  expect(await runJob("evidence", folder)).toBe(1);
  const { artifacts } = pipeline.evidence;
  const read = (path: string) => readFileSync(join(folder, path), "utf8");
  expect(JSON.parse(read(artifacts.reports.codequality)).length).toBeGreaterThan(10);
  expect(read(artifacts.reports.junit)).toContain("<testsuites ");
  expect(read("public/index.html")).toMatch(/^<!doctype html>/);
  expect(read("public/badge.svg")).toMatch(/^<svg /);
  expect(pipeline.pages.artifacts.paths).toEqual(["public"]);
  // A change that breaks nothing passes, whatever was missing before.
  expect(await runJob("evidence", folder, { CI_MERGE_REQUEST_DIFF_BASE_SHA: base })).toBe(0);
});

test("one note per merge request, our own, updated", async () => {
  const { notes, requests, environment } = await fakeGitLab();
  const folder = temporaryFolder({ "evidence.md": "# One\n" });
  const job = { ...environment, EVIDENCE_NOTE_TOKEN: "secret" };
  notes.push({ id: 1, body: "<!-- isms-evidence -->\nof somebody else", author: { id: 2 } });
  expect(await runJob("note", folder, job)).toBe(0);
  writeFileSync(join(folder, "evidence.md"), "# Two\n");
  expect(await runJob("note", folder, job)).toBe(0);
  expect(requests.filter((one) => !one.startsWith("GET"))).toEqual([
    "POST /projects/7/merge_requests/3/notes",
    "PUT /projects/7/merge_requests/3/notes/2",
  ]);
  expect(notes.map(({ body }) => body)).toEqual([
    "<!-- isms-evidence -->\nof somebody else",
    "<!-- isms-evidence -->\n# Two\n",
  ]);
});

test.each([99, 100, 250])("the note is found behind %i notes of others", async (count) => {
  const { notes, requests, environment } = await fakeGitLab();
  const folder = temporaryFolder({ "evidence.md": "# One\n" });
  for (let id = 1; id <= count; id++) notes.push({ id, body: "looks good", author: { id: 2 } });
  for (let run = 0; run < 2; run++) {
    expect(await runJob("note", folder, { ...environment, EVIDENCE_NOTE_TOKEN: "secret" })).toBe(0);
  }
  expect(requests.flatMap((one) => (one.startsWith("GET") ? [] : one.split(" ")[0]))).toEqual(["POST", "PUT"]);
  expect(notes).toHaveLength(count + 1);
});

test("a slash at the beginning of a line is no command of GitLab", async () => {
  const { notes, environment } = await fakeGitLab();
  const folder = temporaryFolder({ "evidence.md": "/merge\n  /approve\n- a/b\n" });
  expect(await runJob("note", folder, { ...environment, EVIDENCE_NOTE_TOKEN: "secret" })).toBe(0);
  expect(notes[0]?.body).toBe("<!-- isms-evidence -->\n&#47;merge\n  &#47;approve\n- a/b\n");
});

test("a refused token fails the job", async () => {
  const { environment } = await fakeGitLab();
  const folder = temporaryFolder({ "evidence.md": "x" });
  expect(await runJob("note", folder, { ...environment, EVIDENCE_NOTE_TOKEN: "wrong" })).toBe(1);
});
