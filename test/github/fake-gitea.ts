import { createHash } from "node:crypto";
import { join } from "node:path";
import { type Json, readContract } from "./contract.ts";
import { type Answer, bareRepository, type Fault, type Request, serve } from "./fake-server.ts";

const contracts = { Gitea: readContract("gitea-slice.json"), Forgejo: readContract("forgejo-slice.json") };

export type GiteaName = keyof typeof contracts;

/** The account of a job's token, which is none that others can find. */
const jobLogins: Readonly<Record<GiteaName, string>> = { Gitea: "gitea-actions", Forgejo: "forgejo-actions" };

const organization = "octo-org";
const repository = `${organization}/evidence`;

/**
 * A fake Gitea or Forgejo for tests, on this machine: it stores what it receives, and validates every request and its
 * own responses against the published description of the API. Breaches of the contract are in `violations`.
 */
export async function startFakeGitea(name: GiteaName) {
  const contract = contracts[name];
  const { folder, git, resolve } = bareRepository();
  const state = {
    login: jobLogins[name],
    /** Who can be assigned. */
    members: ["octocat", "hubot"] as string[],
    readOnly: false,
    /** How many items a page has, which the administrator chooses. */
    pageSize: 50,
    comments: [] as Json[],
    issues: [] as Json[],
    pulls: [] as Json[],
    /** Reviews by pull request, and the merged pull requests by the commit that merged them. */
    reviews: new Map<number, readonly Json[]>(),
    merged: new Map<string, Json>(),
    addReviewed: (
      number: number,
      pull: { merge: string; head: string; author?: string; base?: string; isOpen?: boolean },
      reviews: readonly { login: string; state: string; commit: string; stale?: boolean; dismissed?: boolean }[],
    ) => {
      const { merge, head, author = "octocat", base = repository, isOpen = false } = pull;
      state.merged.set(merge, {
        ...{ number, merged: !isOpen, state: isOpen ? "open" : "closed", user: { login: author } },
        ...{ head: { sha: head }, base: { repo: { full_name: base } } },
      });
      const given = reviews.map(({ login, commit, ...said }) => {
        return { id: ++state.lastId, official: false, ...said, user: { login }, commit_id: commit };
      });
      state.reviews.set(number, given);
    },
    /** Files of the repositories of the organization. */
    repositories: [] as { name: string; archived: boolean; files: Record<string, string> }[],
    faults: [] as Fault[],
    violations: [] as string[],
    requests: [] as string[],
    lastId: 1000,
    git,
    addComment: (body: string, login: string) => {
      state.comments.push({ id: ++state.lastId, body, user: { login } });
    },
    addIssue: (body: string, login: string) => {
      const number = state.issues.length + 1;
      state.issues.push({
        id: ++state.lastId,
        number,
        title: "",
        body,
        state: "open",
        user: { login },
        assignees: null,
      });
      return number;
    },
    /** An open pull request from a branch of somebody's fork. */
    addPull: (number: number, head: { owner: string; branch: string; sha: string }, base: string) => {
      const from = { ref: head.branch, sha: head.sha, repo: { owner: { login: head.owner } } };
      state.pulls.push({ number, state: "open", head: from, base: { ref: "main", sha: base } });
    },
  };

  const handlers: Record<string, (path: Record<string, string>, query: URLSearchParams, body: Json) => Answer> = {
    userGetCurrent: () => ok({ id: -2, login: state.login }),
    issueGetComments: () => ok(state.comments),
    issueCreateComment: (_, __, { body }) => {
      state.addComment(body, state.login);
      return { status: 201, body: state.comments.at(-1) };
    },
    issueEditComment: ({ id }, _, { body }) => {
      const comment = state.comments.find((one) => String(one.id) === id);
      return comment ? ok(Object.assign(comment, { body })) : notFound;
    },
    issueDeleteComment: ({ id }) => {
      const index = state.comments.findIndex((one) => String(one.id) === id);
      if (index < 0) return notFound;
      state.comments.splice(index, 1);
      return { status: 204 };
    },
    issueListIssues: (_, query) => {
      // Nobody is found by the name of a job's account.
      if (query.get("created_by")) return notFound;
      return page(withoutNull(state.issues.toReversed()), query);
    },
    issueCreateIssue: (_, __, { title, body }) => {
      const number = state.addIssue(body, state.login);
      return { status: 201, body: withoutNull([Object.assign(state.issues[number - 1], { title })])[0] };
    },
    issueEditIssue: ({ index }, _, { assignees, ...changes }) => {
      const issue = state.issues.find(({ number }) => String(number) === index);
      if (!issue) return notFound;
      if (assignees?.some((one: string) => !state.members.includes(one))) return { status: 500, body: failure };
      Object.assign(issue, changes, assignees ? { assignees: assignees.map((login: string) => ({ login })) } : {});
      return { status: 201, body: withoutNull([issue])[0] };
    },
    repoGet: ({ owner, repo }) =>
      `${owner}/${repo}` === repository ? ok({ full_name: repository, default_branch: "main" }) : notFound,
    repoGetAssignees: () => ok(state.members.map((login) => ({ login }))),
    repoListPullRequests: (_, query) => page(state.pulls, query),
    repoGetCommitPullRequest: ({ sha = "" }) => (state.merged.has(sha) ? ok(state.merged.get(sha)) : notFound),
    repoListPullReviews: ({ index }, query) => page(state.reviews.get(Number(index)) ?? [], query),
    orgListRepos: ({ org }, query) => {
      if (org !== organization) return notFound;
      const all = state.repositories.map((one) => ({
        name: one.name,
        full_name: `${org}/${one.name}`,
        archived: one.archived,
        html_url: `https://git.example.org/${org}/${one.name}`,
      }));
      return page(all, query);
    },
    repoGetRawFile: ({ repo, filepath = "" }) => {
      const text = state.repositories.find((one) => one.name === repo)?.files[filepath];
      if (text === undefined) return notFound;
      const etag = `"${createHash("sha1").update(text).digest("hex")}"`;
      return { status: 200, headers: { "content-type": "text/plain; charset=utf-8", etag }, body: text };
    },
    repoGetBranch: ({ branch = "" }) => {
      const id = resolve(`refs/heads/${branch}`);
      return id === null ? notFound : ok({ name: branch, commit: { id } });
    },
    getTree: ({ sha = "" }) => {
      const lines = git(["ls-tree", sha]).split("\n").filter(Boolean);
      const entries = lines.map((line) => {
        const [, mode, type, id, path] = /^(\d+) (\w+) (\S+)\t(.*)$/.exec(line) ?? [];
        return { path, mode, type, sha: id };
      });
      // What is written in Go has no list where one is empty.
      return ok({
        sha: git(["rev-parse", `${sha}^{tree}`]),
        truncated: false,
        ...(entries[0] ? { tree: entries } : {}),
      });
    },
    repoChangeFiles: (_, __, { branch = "main", message, files }) => {
      const old = resolve(`refs/heads/${branch}`);
      if (old === null) return notFound;
      const index = { GIT_INDEX_FILE: join(folder, `index-${++state.lastId}`) };
      git(["read-tree", old], undefined, index);
      for (const { path, operation, sha, content } of files) {
        const present = resolve(`${old}:${path}`);
        if (operation === "create" ? present !== null : present !== sha) return conflict;
        const blob = git(["hash-object", "-w", "--stdin"], Buffer.from(content, "base64").toString("utf8"));
        git(["update-index", "--add", "--cacheinfo", `100644,${blob},${path}`], undefined, index);
      }
      const commit = git(["commit-tree", git(["write-tree"], undefined, index), "-p", old], message);
      git(["update-ref", `refs/heads/${branch}`, commit]);
      return { status: 201, body: { commit: { sha: commit } } };
    },
  };

  function page(items: readonly Json[], query: URLSearchParams): Answer {
    const size = Math.min(Number(query.get("limit") ?? 30), state.pageSize);
    const number = Number(query.get("page") ?? 1);
    // Its own idea of where it is, which may be another server.
    const link = `<http://elsewhere.example/api/v1/next?page=${number + 1}>; rel="next"`;
    return { status: 200, headers: { link }, body: items.slice((number - 1) * size, number * size) };
  }

  function answer({ request, url, path, text }: Request): Answer {
    const breach = (what: string) => state.violations.push(`${request.method} ${path}: ${what}`);
    const { headers } = request;
    if (!/^token \S+$/.test(headers.authorization ?? "")) breach("no token");
    if (headers["x-github-api-version"] !== undefined) breach("the version of GitHub's API");
    const route = contract.route(request.method ?? "", path);
    if (!route) {
      breach("unknown route");
      return notFound;
    }
    const problems = contract.requestProblems(route, url.searchParams, text);
    for (const problem of problems) breach(problem);
    if (state.readOnly && request.method !== "GET") {
      return { status: 403, body: { message: "user should have a permission to write", url: "https://x.example" } };
    }
    const result = handlers[route.id]?.(route.parameters, url.searchParams, text === "" ? null : JSON.parse(text));
    if (result === undefined) return notFound;
    const { etag } = result.headers ?? {};
    if (etag !== undefined && headers["if-none-match"] === etag) return { status: 304, headers: { etag } };
    if (result.status < 300) for (const problem of contract.answerProblems(route, result)) breach(problem);
    return result;
  }

  return Object.assign(state, await serve("/api/v1", state, answer));
}

const failure = { message: "", url: "https://x.example" };
const notFound: Answer = { status: 404, body: failure };
const conflict: Answer = { status: 422, body: { ...failure, message: "sha does not match" } };

function ok(body: unknown): Answer {
  return { status: 200, body };
}

/** The descriptions know no null, though the forges answer it for empty lists. */
function withoutNull(items: readonly Json[]): Json[] {
  return items.map(({ assignees, ...item }) => (assignees === null ? item : { ...item, assignees }));
}
