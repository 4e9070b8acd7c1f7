import type { Api, PullOfCommit, Repository, Review } from "./api.ts";
import { hasStatus } from "./failure.ts";
import { account, call, items, type Json, json, limit, text } from "./gitea-call.ts";
import type { Client } from "./octokit.ts";

/** Who reviewed what a commit came by. Gitea and Forgejo know a merged pull request by the commit that merged it alone. */
export const giteaReviews: Api["reviews"] = {
  async pulls(client, repository, sha) {
    try {
      return [pullOf(await call(client, "GET /repos/{owner}/{repo}/commits/{sha}/pull", { ...repository, sha }))];
    } catch (error) {
      if (!hasStatus(error, 404)) throw error;
      await requireReadable(client, repository);
      return [];
    }
  },

  /** Until one is empty: how many a page has is the administrator's choice. */
  async page(client, repository, index, page) {
    const route = "GET /repos/{owner}/{repo}/pulls/{index}/reviews";
    const { data } = await client.request(route, { ...repository, index, page, limit });
    const reviews = items(data).map(reviewOf);
    return { reviews, isLast: reviews.length === 0 };
  },
};

function pullOf({ number, head, user, base, merged, state }: Json): PullOfCommit {
  return {
    number: Number(number),
    head: text(json(head).sha),
    author: account(user)?.login ?? null,
    base: text(json(json(base).repo).full_name) || null,
    state: merged === true ? "merged" : state === "open" ? "open" : "closed",
  };
}

/** As GitHub calls them. */
const states: Readonly<Record<string, string>> = { REQUEST_CHANGES: "CHANGES_REQUESTED", COMMENT: "COMMENTED" };

/** A review that was dismissed, or is of what the pull request had before it was changed, approves nothing. */
function reviewOf({ user, state, commit_id: commit, dismissed, stale }: Json): Review {
  const said = text(state);
  return {
    login: account(user)?.login ?? null,
    state: dismissed === true || stale === true ? "DISMISSED" : (states[said] ?? said),
    commit: text(commit) || null,
  };
}

/** Those repositories of which it is known that they can be read. */
const readable = new WeakMap<Client, Set<string>>();

/** What a token may not read is not found either: only of a repository that it may read, no pull request is an answer. */
async function requireReadable(client: Client, repository: Repository): Promise<void> {
  const known = readable.get(client) ?? new Set();
  readable.set(client, known);
  const name = `${repository.owner}/${repository.repo}`;
  if (known.has(name)) return;
  await call(client, "GET /repos/{owner}/{repo}/pulls", { ...repository, state: "closed", limit: 1, page: 1 });
  known.add(name);
}
