import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { temporaryFolder } from "../support/temporary-folder.ts";

// biome-ignore lint/suspicious/noExplicitAny: what GitHub answers is judged by its description, not by our types
type Json = any;

interface Operation {
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly { name: string; in: string; multiSegment: boolean; required: boolean }[];
  readonly body: Json;
  readonly responses: Readonly<Record<string, { schema?: object; example?: Json }>>;
}

/** The failure of the next matching requests, a number of times. */
export interface Fault {
  readonly method?: string;
  readonly path?: RegExp;
  readonly times?: number;
  /**
   * `reset` closes the connection without a response; `lost` does the work and then closes it; `silent` never responds.
   */
  readonly does: "reset" | "lost" | "silent" | Answer;
}

interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

const slice: { operations: Record<string, Operation>; schemas: object } = JSON.parse(
  readFileSync(new URL("api-slice.json", import.meta.url), "utf8"),
);

const ajv = new Ajv2020({ strict: false, allErrors: true, coerceTypes: false, code: { optimize: false } });
ajv.addSchema({ $id: "api", schemas: slice.schemas });
const compiled = new Map<object, ValidateFunction>();

function problems(schema: object, value: unknown): string[] {
  const text = JSON.stringify(schema).replaceAll('"#/schemas/', '"api#/schemas/');
  const validate = compiled.get(schema) ?? ajv.compile(JSON.parse(text));
  compiled.set(schema, validate);
  return validate(value) ? [] : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
}

const routes = Object.entries(slice.operations).map(([id, operation]) => {
  const names: string[] = [];
  const pattern = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    names.push(name);
    return operation.parameters.find((one) => one.name === name)?.multiSegment ? "(.+)" : "([^/]+)";
  });
  return { id, operation, names, pattern: new RegExp(`^${pattern}$`) };
});

const organization = "octo-org";
const repository = `${organization}/evidence`;

/**
 * A fake GitHub for tests, on this machine: it stores what it receives, and validates every request and its own
 * responses against GitHub's API description. Breaches of the contract are in `violations`.
 */
export async function startFakeGitHub({ basePath = "" } = {}) {
  const folder = temporaryFolder();
  const git = (words: readonly string[], input?: string, environment: Record<string, string> = {}) =>
    execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@example.org", ...words], {
      cwd: folder,
      encoding: "utf8",
      stdio: "pipe",
      env: { ...process.env, ...environment },
      ...(input === undefined ? {} : { input }),
    }).trimEnd();
  git(["init", "-q", "--bare", "."]);

  const state = {
    /** A comment by somebody, as if made on the web. */
    addComment: (body: string, login: string) => {
      state.comments.push({ ...example("issues/create-comment", 201), id: nextId(), body, user: user(login) });
    },
    /** An open pull request from a branch of somebody's fork. */
    addPull: (number: number, head: { owner: string; branch: string; sha: string }, base?: string) => {
      const [pull] = example("pulls/list");
      Object.assign(pull, { number, requested_teams: [] });
      Object.assign(pull.head, { ref: head.branch, sha: head.sha, user: user(head.owner) });
      if (base) pull.base.sha = base;
      state.pulls.push(pull);
    },
    login: "github-actions[bot]",
    /** Who can be assigned; others are ignored. */
    members: ["octocat", "hubot"] as string[],
    readOnly: false,
    comments: [] as Json[],
    issues: [] as Json[],
    pulls: [] as Json[],
    /** Files of the repositories of the organization, by `name:path`. */
    repositories: [] as { name: string; archived: boolean; files: Record<string, string> }[],
    faults: [] as Fault[],
    violations: [] as string[],
    requests: [] as string[],
    /** The ETag with which each file was requested. */
    served: [] as string[],
    lastId: 1000n as bigint | number,
    git,
  };
  const used = new Map<Fault, number>();
  const example = (id: string, status = 200) => structuredClone(slice.operations[id]?.responses[status]?.example);
  const user = (login: string) => ({ ...example("issues/create-comment", 201).user, login });
  const nextId = () => {
    state.lastId = BigInt(state.lastId) + 1n;
    return state.lastId;
  };

  const handlers: Record<string, (path: Record<string, string>, query: URLSearchParams, body: Json) => Answer> = {
    "issues/list-comments": (_, query) => page(state.comments, query),
    "issues/create-comment": (_, __, { body }) => {
      if (body.length > 65_536) return unprocessable("body is too long");
      const comment = { ...example("issues/create-comment", 201), id: nextId(), body, user: user(state.login) };
      state.comments.push(comment);
      return { status: 201, body: comment };
    },
    "issues/update-comment": ({ comment_id }, _, { body }) => {
      const comment = state.comments.find(({ id }) => String(id) === comment_id);
      if (!comment) return notFound;
      comment.body = body;
      return { status: 200, body: comment };
    },
    "issues/delete-comment": ({ comment_id }) => {
      const index = state.comments.findIndex(({ id }) => String(id) === comment_id);
      if (index < 0) return notFound;
      state.comments.splice(index, 1);
      return { status: 204 };
    },
    "issues/list-for-repo": (_, query) => {
      const wanted = query.get("state") ?? "open";
      const creator = query.get("creator");
      const found = state.issues.filter(
        (issue) => (wanted === "all" || issue.state === wanted) && (!creator || issue.user.login === creator),
      );
      return page(found.toReversed(), query);
    },
    "issues/create": (_, __, { title, body }) => {
      const { pull_request: _pull, ...issue } = example("issues/create", 201);
      const number = state.issues.length + 1;
      const made = {
        ...issue,
        ...{ id: nextId(), number, title, body, state: "open", user: user(state.login), assignee: null, assignees: [] },
      };
      state.issues.push(made);
      return { status: 201, body: made };
    },
    "issues/add-assignees": ({ issue_number }, _, { assignees }) => {
      const issue = state.issues.find(({ number }) => String(number) === issue_number);
      if (!issue) return notFound;
      const able = assignees.filter((one: string) => state.members.includes(one));
      issue.assignees = [...new Set([...issue.assignees.map(({ login }: Json) => login), ...able])].map(user);
      return { status: 201, body: issue };
    },
    "issues/update": ({ issue_number }, _, changes) => {
      const issue = state.issues.find(({ number }) => String(number) === issue_number);
      if (!issue) return notFound;
      Object.assign(issue, changes);
      return { status: 200, body: issue };
    },
    "pulls/list": (_, query) => {
      const [owner, branch] = (query.get("head") ?? ":").split(":");
      const found = state.pulls.filter(({ head }) => head.user.login === owner && head.ref === branch);
      return page(found, query);
    },
    "repos/get": ({ owner, repo }) =>
      `${owner}/${repo}` === repository ? { status: 200, body: repositoryDocument() } : notFound,
    "repos/list-for-org": ({ org }, query) => {
      if (org !== organization) return notFound;
      const [template] = example("repos/list-for-org");
      const all = state.repositories.map(({ name, archived }) => ({
        ...template,
        name,
        full_name: `${org}/${name}`,
        archived,
        html_url: `https://github.com/${org}/${name}`,
      }));
      return page(all, query);
    },
    "repos/get-content": ({ repo, path = "" }) => {
      const text = state.repositories.find(({ name }) => name === repo)?.files[path];
      if (text === undefined) return notFound;
      const etag = `"${createHash("sha1").update(text).digest("hex")}"`;
      return {
        status: 200,
        headers: { "content-type": "application/vnd.github.raw+json; charset=utf-8", etag },
        body: text,
      };
    },
    "git/get-ref": ({ ref = "" }) => {
      const sha = resolve(`refs/${ref}`);
      return sha === null ? notFound : { status: 200, body: refDocument(`refs/${ref}`, sha) };
    },
    "git/create-ref": (_, __, { ref, sha }) => {
      if (resolve(ref) !== null) return unprocessable("Reference already exists");
      git(["update-ref", ref, sha]);
      return { status: 201, body: refDocument(ref, sha) };
    },
    "git/update-ref": ({ ref = "" }, _, { sha, force = false }) => {
      const old = resolve(`refs/${ref}`);
      if (old === null) return unprocessable("Reference does not exist");
      if (!force && git(["merge-base", old, sha]) !== old) return unprocessable("Update is not a fast forward");
      git(["update-ref", `refs/${ref}`, sha]);
      return { status: 200, body: refDocument(`refs/${ref}`, sha) };
    },
    "git/get-commit": ({ commit_sha = "" }) => ({ status: 200, body: commitDocument(commit_sha, 200) }),
    "git/create-commit": (_, __, { message, tree, parents = [] }) => {
      const from = parents.flatMap((parent: string) => ["-p", parent]);
      return { status: 201, body: commitDocument(git(["commit-tree", tree, ...from], message), 201) };
    },
    "git/get-tree": ({ tree_sha = "" }) => {
      const lines = git(["ls-tree", "-l", tree_sha]).split("\n").filter(Boolean);
      const tree = lines.map((line) => {
        const [, mode, type, sha, size, path] = /^(\d+) (\w+) (\w+) +(\S+)\t(.*)$/.exec(line) ?? [];
        return { path, mode, type, sha, size: Number(size), url: "https://api.github.com/" };
      });
      return { status: 200, body: { sha: tree_sha, url: "https://api.github.com/", truncated: false, tree } };
    },
    "git/create-tree": (_, __, { tree, base_tree }) => {
      const index = { GIT_INDEX_FILE: join(folder, `index-${nextId()}`) };
      if (base_tree) git(["read-tree", base_tree], undefined, index);
      for (const { path, mode, content } of tree) {
        const blob = git(["hash-object", "-w", "--stdin"], content);
        git(["update-index", "--add", "--cacheinfo", `${mode},${blob},${path}`], undefined, index);
      }
      const sha = git(["write-tree"], undefined, index);
      return { status: 201, body: { sha, url: "https://api.github.com/", truncated: false, tree: [] } };
    },
  };

  function repositoryDocument(): Json {
    // The example in the description lacks a key that the description requires.
    const { source, parent, ...document } = example("repos/get");
    return { ...document, language: null, full_name: repository, default_branch: "main" };
  }

  function resolve(ref: string): string | null {
    try {
      return git(["rev-parse", "--verify", "-q", ref]);
    } catch {
      return null;
    }
  }

  function refDocument(ref: string, sha: string): Json {
    const document = example("git/get-ref");
    return { ...document, ref, object: { ...document.object, sha, type: "commit" } };
  }

  function commitDocument(sha: string, status: number): Json {
    const document = example(status === 200 ? "git/get-commit" : "git/create-commit", status);
    const tree = git(["rev-parse", `${sha}^{tree}`]);
    return { ...document, sha, tree: { ...document.tree, sha: tree } };
  }

  function page(items: readonly Json[], query: URLSearchParams): Answer {
    const size = Math.min(Number(query.get("per_page") ?? 30), 100);
    const number = Number(query.get("page") ?? 1);
    const last = Math.max(1, Math.ceil(items.length / size));
    const link = (to: number, relation: string) => `<{self}?page=${to}>; rel="${relation}"`;
    const next = new URLSearchParams(query);
    next.set("page", String(number + 1));
    const headers: Record<string, string> =
      number < last ? { link: `<{self}?${next}>; rel="next", ${link(last, "last")}` } : {};
    return { status: 200, headers, body: items.slice((number - 1) * size, number * size) };
  }

  let address = "";

  const server = createServer(async (request, response) => {
    const text = await read(request);
    const url = new URL(request.url ?? "/", address);
    const path = url.pathname.slice(basePath.length);
    state.requests.push(`${request.method} ${path}`);
    const fault = state.faults.find(
      (one) =>
        (one.method ?? request.method) === request.method &&
        (one.path?.test(path) ?? true) &&
        (used.get(one) ?? 0) < (one.times ?? 1),
    );
    if (fault) used.set(fault, (used.get(fault) ?? 0) + 1);
    if (fault?.does === "reset") return request.socket.destroy();
    if (fault?.does === "silent") return;
    if (typeof fault?.does === "object") return send(response, fault.does);
    const result = answer(request, url, path, text);
    if (fault?.does === "lost") return request.socket.destroy();
    send(response, result);
  });

  function answer(request: IncomingMessage, url: URL, path: string, text: string): Answer {
    const breach = (what: string) => state.violations.push(`${request.method} ${path}: ${what}`);
    const { headers } = request;
    if (!/^(?:token|bearer) \S+$/i.test(headers.authorization ?? "")) breach("no token");
    if (!headers["user-agent"]?.includes("isms-evidence/")) breach("no user agent");
    const isGraphql = request.method === "POST" && request.url === (basePath ? "/api/graphql" : "/graphql");
    if (isGraphql) {
      if (JSON.parse(text).query !== "query { viewer { login } }") breach("unknown query");
      return { status: 200, body: { data: { viewer: { login: state.login } } } };
    }
    if (headers["x-github-api-version"] !== "2022-11-28") breach("no version");
    if (!headers.accept?.includes("application/vnd.github")) breach("no media type");
    if (!url.pathname.startsWith(basePath)) breach("outside the base path");
    const route = routes.find(({ operation, pattern }) => operation.method === request.method && pattern.test(path));
    if (!route) {
      breach("unknown route");
      return notFound;
    }
    const { operation, id } = route;
    const values = route.pattern.exec(path)?.slice(1) ?? [];
    const parameters = Object.fromEntries(route.names.map((name, at) => [name, decodeURIComponent(values[at] ?? "")]));
    const queryNames = operation.parameters.filter((one) => one.in === "query").map(({ name }) => name);
    for (const key of url.searchParams.keys()) if (!queryNames.includes(key)) breach(`unknown query key ${key}`);
    let body: Json = null;
    if (operation.body !== null) {
      body = JSON.parse(text || "null");
      for (const problem of problems(operation.body, body)) breach(problem);
      for (const key of Object.keys(body ?? {})) {
        if (!(key in (operation.body.properties ?? {}))) breach(`unknown key ${key}`);
      }
    } else if (text !== "") breach("a body where none belongs");
    if (state.readOnly && request.method !== "GET") {
      const permission = id.startsWith("git/") ? "contents=write" : "issues=write; pull_requests=write";
      const said = { message: "Resource not accessible by integration", documentation_url: "https://docs.github.com" };
      return { status: 403, headers: { "x-accepted-github-permissions": permission }, body: said };
    }
    const isValid = operation.body === null || problems(operation.body, body).length === 0;
    if (!isValid) return unprocessable("Invalid request");
    if (path.includes("/contents/")) state.served.push(String(headers["if-none-match"] ?? ""));
    const result = handlers[id]?.(parameters, url.searchParams, body) ?? notFound;
    const { etag } = result.headers ?? {};
    if (etag !== undefined && headers["if-none-match"] === etag) return { status: 304, headers: { etag } };
    const described = operation.responses[result.status];
    const isJson = result.headers?.["content-type"] === undefined;
    if (!described && result.status !== 404) breach(`the fake answers ${result.status}, which is not described`);
    if (described?.schema && isJson) {
      // Numbers beyond 2^53 travel as digits.
      const plain = JSON.parse(toJson(result.body));
      for (const problem of problems(described.schema, plain)) breach(`the fake's answer: ${problem}`);
    }
    const link = result.headers?.link?.replaceAll("{self}", `${address}${path}`);
    return link ? { ...result, headers: { ...result.headers, link } } : result;
  }

  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}${basePath}`;
  const close = () => {
    server.closeAllConnections();
    return new Promise((done) => server.close(done));
  };
  return Object.assign(state, { url: address, close });
}

const notFound: Answer = { status: 404, body: { message: "Not Found", documentation_url: "https://docs.github.com" } };

function unprocessable(message: string): Answer {
  return { status: 422, body: { message, documentation_url: "https://docs.github.com", errors: [] } };
}

async function read(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const part of request.setEncoding("utf8")) text += part;
  return text;
}

function send(response: ServerResponse, { status, headers = {}, body }: Answer): void {
  const isText = typeof body === "string";
  response.writeHead(status, { "content-type": isText ? "text/html" : "application/json; charset=utf-8", ...headers });
  response.end(status === 304 || body === undefined ? "" : isText ? body : toJson(body));
}

function toJson(value: unknown): string {
  return JSON.stringify(value, (_, inner) => (typeof inner === "bigint" ? `\u0000${inner}\u0000` : inner)).replace(
    /"\\u0000(\d+)\\u0000"/g,
    "$1",
  );
}
