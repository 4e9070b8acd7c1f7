import { attempt, type GitHub } from "./client.ts";
import type { Repository } from "./own.ts";

export interface RunHead {
  /** Owner of the repository that the change comes from, which may be a fork. */
  readonly owner: string;
  readonly branch: string;
  readonly sha: string;
}

/**
 * The open pull request that a workflow run was about. The event of a run names none for forks, so it is looked up by
 * its branch, and used only if its head is still the commit that ran.
 *
 * @throws UserError `github-…` when it cannot be read
 */
export async function pullRequestOfRun(
  github: GitHub,
  repository: Repository,
  head: RunHead,
): Promise<{ readonly number: number; readonly base: string } | null> {
  const { data } = await attempt("pull-requests: read", () =>
    github.request("GET /repos/{owner}/{repo}/pulls", {
      ...repository,
      state: "open",
      head: `${head.owner}:${head.branch}`,
    }),
  );
  const found = data.find((pull) => pull.head.sha === head.sha);
  return found ? { number: found.number, base: found.base.sha } : null;
}
