import { createHash } from "node:crypto";
import { join } from "node:path";
import { type Json, readContract } from "./contract.ts";
import { type Answer, bareRepository, type Fault, type Request, serve } from "./fake-server.ts";

const contract = readContract("api-slice.json");

const organization = "octo-org";
const repository = `${organization}/evidence`;

/**
 * A fake GitHub for tests, on this machine: it stores what it receives, and validates every request and its own
 * responses against GitHub's API description. Breaches of the contract are in `violations`.
 */
export async function startFakeGitHub({ basePath = "" } = {}) {
  const { folder, git, resolve } = bareRepository();

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
    /** A pull request that brought commits, with its reviews in order; one that nobody merged is open. */
    addReviewed: (
      number: number,
      pull: { commits: readonly string[]; head: string; author?: string; isOpen?: boolean; base?: string },
      reviews: readonly { login: string; state: string; commit: string }[],
    ) => {
      const [document] = example("repos/list-pull-requests-associated-with-commit");
      const { commits, head, author = "octocat", isOpen = false, base = repository } = pull;
      Object.assign(document, { number, requested_teams: [], user: user(author) });
      Object.assign(document, isOpen ? { state: "open", merged_at: null } : { state: "closed" });
      document.head.sha = head;
      document.base.repo.full_name = base;
      const [template] = example("pulls/list-reviews");
      const given = reviews.map(({ login, state: said, commit }) => {
        return { ...template, id: nextId(), user: user(login), state: said, commit_id: commit };
      });
      state.reviewed.set(number, { commits, document, reviews: given });
    },
    reviewed: new Map<number, { commits: readonly string[]; document: Json; reviews: readonly Json[] }>(),
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
  const { example } = contract;
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
    "pulls/list-reviews": ({ pull_number }, query) => {
      const found = state.reviewed.get(Number(pull_number));
      return found ? page(found.reviews, query) : notFound;
    },
    "repos/list-pull-requests-associated-with-commit": ({ commit_sha = "" }, query) => {
      const found = [...state.reviewed.values()].filter(({ commits }) => commits.includes(commit_sha));
      return page(
        found.map(({ document }) => document),
        query,
      );
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

  function answer({ request, url, path, text }: Request): Answer {
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
    const route = contract.route(request.method ?? "", path);
    if (!route) {
      breach("unknown route");
      return notFound;
    }
    const problems = contract.requestProblems(route, url.searchParams, text);
    for (const problem of problems) breach(problem);
    if (state.readOnly && request.method !== "GET") {
      const permission = route.id.startsWith("git/") ? "contents=write" : "issues=write; pull_requests=write";
      const said = { message: "Resource not accessible by integration", documentation_url: "https://docs.github.com" };
      return { status: 403, headers: { "x-accepted-github-permissions": permission }, body: said };
    }
    if (problems.length > 0) return unprocessable("Invalid request");
    if (path.includes("/contents/")) state.served.push(String(headers["if-none-match"] ?? ""));
    const body = text === "" ? null : JSON.parse(text);
    const result = handlers[route.id]?.(route.parameters, url.searchParams, body) ?? notFound;
    const { etag } = result.headers ?? {};
    if (etag !== undefined && headers["if-none-match"] === etag) return { status: 304, headers: { etag } };
    for (const problem of contract.answerProblems(route, result)) breach(problem);
    return result;
  }

  return Object.assign(state, await serve(basePath, state, answer));
}

const notFound: Answer = { status: 404, body: { message: "Not Found", documentation_url: "https://docs.github.com" } };

function unprocessable(message: string): Answer {
  return { status: 422, body: { message, documentation_url: "https://docs.github.com", errors: [] } };
}
