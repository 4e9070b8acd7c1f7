import type { Repository, RunHead } from "./api.ts";
import type { GitHub } from "./client.ts";
import { attempt } from "./failure.ts";

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
  const pulls = await attempt(github, "pull-requests: read", () => github.api.pulls(github, repository, head));
  const found = pulls.find((pull) => pull.head === head.sha);
  return found ? { number: found.number, base: found.base } : null;
}
