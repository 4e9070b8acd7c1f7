import { UserError } from "../model/user-error.ts";
import type { Api, Issue } from "./api.ts";
import { hasStatus } from "./failure.ts";
import { account, call, items, type Json, json, limit, text } from "./gitea-call.ts";
import { giteaReviews } from "./gitea-reviews.ts";
import type { Client } from "./octokit.ts";

/** A list that has no end is a failure: to end it here could hide what is ours, and create it again. */
const mostPages = 200;

/** Gitea and Forgejo. What is missing in an answer counts as empty: their descriptions promise no key. */
export const giteaApi: Api = {
  async viewer(client) {
    return text((await call(client, "GET /user")).login);
  },

  async comments(client, repository, index) {
    const comments = await call(client, "GET /repos/{owner}/{repo}/issues/{index}/comments", { ...repository, index });
    return items(comments).map(({ id, user, body }) => ({ id: id as number, user: account(user), body: text(body) }));
  },

  /** Not by who created them: an unknown account there is an error, and that of a job is no account. */
  async issues(client, repository) {
    const query = { ...repository, state: "all", type: "issues" };
    const issues = await list(client, "GET /repos/{owner}/{repo}/issues", query);
    return issues.map(
      ({ number, state, title, user, body, assignees }): Issue => ({
        number: Number(number),
        state: text(state),
        title: text(title),
        user: account(user),
        body: text(body),
        assignees: items(assignees).flatMap((one) => account(one) ?? []),
      }),
    );
  },

  closed: { state: "closed" },

  async assignable(client, repository) {
    const able = items(await call(client, "GET /repos/{owner}/{repo}/assignees", { ...repository }));
    return new Set(able.map(({ login }) => text(login).toLowerCase()));
  },

  async assign(client, repository, { number, present, logins }) {
    await call(client, "PATCH /repos/{owner}/{repo}/issues/{index}", {
      ...repository,
      index: number,
      assignees: [...present, ...logins],
    });
  },

  async branch(client, repository, branch) {
    try {
      const found = await call(client, "GET /repos/{owner}/{repo}/branches/{+branch}", { ...repository, branch });
      const commit = text(json(found.commit).id);
      const tree = await call(client, "GET /repos/{owner}/{repo}/git/trees/{sha}", { ...repository, sha: commit });
      const files = items(tree.tree).map(({ path, sha }): [string, string] => [text(path), text(sha)]);
      return { commit, tree: text(tree.sha), files: new Map(files) };
    } catch (error) {
      if (hasStatus(error, 404)) return null;
      throw error;
    }
  },

  /** A new branch would begin with the files of another, which would then be published as well. */
  async commit(client, { repository, branch, files, message }, head) {
    if (head === null) throw new UserError("github-branch-missing", { branch });
    await call(client, "POST /repos/{owner}/{repo}/contents", {
      ...repository,
      branch,
      message,
      files: [...files].map(([path, content]) => {
        const sha = head.files.get(path);
        const operation = sha === undefined ? { operation: "create" } : { operation: "update", sha };
        return { ...operation, path, content: Buffer.from(content).toString("base64") };
      }),
    });
  },

  /** Their list cannot be limited to a branch. */
  async pulls(client, repository, { owner, branch }) {
    const pulls = await list(client, "GET /repos/{owner}/{repo}/pulls", { ...repository, state: "open" });
    return pulls
      .map(({ number, head, base }) => ({ number: Number(number), head: json(head), base: json(base) }))
      .filter(({ head }) => head.ref === branch && account(json(head.repo).owner)?.login === owner)
      .map(({ number, head, base }) => ({ number, head: text(head.sha), base: text(base.sha) }));
  },

  reviews: giteaReviews,

  async repositories(client, org) {
    const repositories = await list(client, "GET /orgs/{org}/repos", { org });
    return repositories
      .filter(({ archived }) => archived !== true)
      .map(({ full_name: name, html_url: url }) => ({ name: text(name), url: text(url) || null }));
  },

  async file(client, { repository, branch, path, etag }) {
    const { data, headers } = await client.request("GET /repos/{owner}/{repo}/raw/{+path}", {
      ...repository,
      path,
      ref: branch,
      headers: etag === null ? {} : { "if-none-match": etag },
    });
    return { data, etag: headers.etag };
  },
};

/** Page after page until one is empty: how many a page has is the administrator's choice. */
async function list(client: Client, route: string, query: object): Promise<readonly Json[]> {
  const found: Json[] = [];
  for (let page = 1; page <= mostPages; page++) {
    const more = items(await call(client, route, { ...query, limit, page }));
    if (more.length === 0) return found;
    found.push(...more);
  }
  const reason = `more than ${mostPages} pages`;
  throw new UserError("github-unavailable", { forge: client.forge.title, request: route, reason });
}
