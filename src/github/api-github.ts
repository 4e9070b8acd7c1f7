import type { Api } from "./api.ts";
import { hasStatus } from "./failure.ts";

/** As much as GitHub lists at once. */
const per_page = 100;

export const githubApi: Api = {
  async viewer(client) {
    const { viewer } = await client.graphql<{ viewer: { login: string } }>("query { viewer { login } }");
    return viewer.login;
  },

  async comments(client, repository, issue_number) {
    const route = "GET /repos/{owner}/{repo}/issues/{issue_number}/comments";
    const comments = await client.paginate(route, { ...repository, issue_number, per_page });
    return comments.map(({ id, user, body }) => ({ id, user: user ?? null, body: body ?? "" }));
  },

  /** GitHub's search lags behind, so all issues are listed. */
  async issues(client, repository, creator) {
    const route = "GET /repos/{owner}/{repo}/issues";
    const issues = await client.paginate(route, { ...repository, creator, state: "all", per_page });
    return issues
      .filter(({ pull_request: pull }) => pull === undefined)
      .map(({ number, state, title, user, body, assignees }) => {
        return { number, state, title, user: user ?? null, body: body ?? "", assignees: assignees ?? [] };
      });
  },

  closed: { state: "closed", state_reason: "completed" },

  assignable: async () => null,

  async assign(client, repository, { number, logins }) {
    await client.request("POST /repos/{owner}/{repo}/issues/{issue_number}/assignees", {
      ...repository,
      issue_number: number,
      assignees: [...logins],
    });
  },

  async branch(client, repository, branch) {
    try {
      const ref = await client.request("GET /repos/{owner}/{repo}/git/ref/{ref}", {
        ...repository,
        ref: `heads/${branch}`,
      });
      const commit = ref.data.object.sha;
      const { data } = await client.request("GET /repos/{owner}/{repo}/git/commits/{commit_sha}", {
        ...repository,
        commit_sha: commit,
      });
      const tree = await client.request("GET /repos/{owner}/{repo}/git/trees/{tree_sha}", {
        ...repository,
        tree_sha: data.tree.sha,
      });
      const files = tree.data.tree.map(({ path = "", sha = "" }): [string, string] => [path, sha]);
      return { commit, tree: data.tree.sha, files: new Map(files) };
    } catch (error) {
      if (hasStatus(error, 404)) return null;
      throw error;
    }
  },

  async commit(client, { repository, branch, files, message }, head) {
    const tree = await client.request("POST /repos/{owner}/{repo}/git/trees", {
      ...repository,
      tree: [...files].map(([path, content]) => ({ path, mode: "100644" as const, type: "blob" as const, content })),
      ...(head === null ? {} : { base_tree: head.tree }),
    });
    const commit = await client.request("POST /repos/{owner}/{repo}/git/commits", {
      ...repository,
      message,
      tree: tree.data.sha,
      parents: head === null ? [] : [head.commit],
    });
    const { sha } = commit.data;
    if (head === null) {
      await client.request("POST /repos/{owner}/{repo}/git/refs", { ...repository, ref: `refs/heads/${branch}`, sha });
      return;
    }
    await client.request("PATCH /repos/{owner}/{repo}/git/refs/{ref}", { ...repository, ref: `heads/${branch}`, sha });
  },

  async pulls(client, repository, { owner, branch }) {
    const query = { ...repository, state: "open" as const, head: `${owner}:${branch}` };
    const { data } = await client.request("GET /repos/{owner}/{repo}/pulls", query);
    return data.map(({ number, head, base }) => ({ number, head: head.sha, base: base.sha }));
  },

  reviews: {
    async pulls(client, repository, commit_sha) {
      const route = "GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls";
      const { data } = await client.request(route, { ...repository, commit_sha, per_page });
      return data.map(({ number, head, base, user, state, merged_at: merged }) => ({
        number,
        head: head.sha,
        author: user?.login ?? null,
        base: base.repo?.full_name ?? null,
        state: merged !== null ? "merged" : state === "open" ? "open" : "closed",
      }));
    },

    async page(client, repository, pull_number, page) {
      const route = "GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews";
      const { data } = await client.request(route, { ...repository, pull_number, per_page, page });
      const reviews = data.map(({ user, state, commit_id: commit }) => ({ login: user?.login ?? null, state, commit }));
      return { reviews, isLast: data.length < per_page };
    },
  },

  async repositories(client, org) {
    const repositories = await client.paginate("GET /orgs/{org}/repos", { org, per_page });
    return repositories
      .filter(({ archived }) => archived !== true)
      .map(({ full_name: name, html_url: url }) => ({ name, url }));
  },

  async file(client, { repository, branch, path, etag }) {
    const { data, headers } = await client.request("GET /repos/{owner}/{repo}/contents/{path}", {
      ...repository,
      path,
      ref: branch,
      mediaType: { format: "raw" },
      headers: etag === null ? {} : { "if-none-match": etag },
    });
    return { data, etag: headers.etag };
  },
};
