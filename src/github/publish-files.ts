import { createHash } from "node:crypto";
import { UserError } from "../model/user-error.ts";
import type { CommitRequest } from "./api.ts";
import type { GitHub } from "./client.ts";
import { attempt, hasStatus } from "./failure.ts";

export type PublishOutcome = "created" | "updated" | "unchanged";

/** Another job may move the branch between our read and our write. */
const tries = 4;

/**
 * Publishes files to a separate branch without a checkout, in one commit, and only if one of them changes.
 *
 * @throws UserError `github-branch-default` for the default branch, `github-branch-foreign` for a branch whose
 *   files are not from this tool, `github-branch-missing` where it has to exist, `github-…` when it cannot be written
 */
export async function publishFiles(github: GitHub, request: CommitRequest): Promise<PublishOutcome> {
  return attempt(github, "contents: write", async () => {
    const { repository, branch } = request;
    const { data } = await github.request("GET /repos/{owner}/{repo}", repository);
    if (data.default_branch === branch) throw new UserError("github-branch-default", { branch });
    for (let left = tries - 1; ; left--) {
      try {
        return await publish(github, request);
      } catch (error) {
        if (!hasStatus(error, 409, 422) || left === 0) throw error;
      }
    }
  });
}

async function publish(github: GitHub, request: CommitRequest): Promise<PublishOutcome> {
  const { repository, branch, files } = request;
  const head = await github.api.branch(github, repository, branch);
  if (head !== null) {
    const present = head.files;
    if (present.size > 0 && !present.has("report.json")) throw new UserError("github-branch-foreign", { branch });
    if ([...files].every(([path, text]) => present.get(path) === blobId(text, head.commit))) return "unchanged";
  }
  await github.api.commit(github, request, head);
  return head === null ? "created" : "updated";
}

/** The Git blob id of a file with this text, in a repository with ids like that of the commit. */
function blobId(text: string, commit: string): string {
  const bytes = Buffer.from(text);
  const algorithm = commit.length === 64 ? "sha256" : "sha1";
  return createHash(algorithm).update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}
