import { createHash } from "node:crypto";
import { UserError } from "../model/user-error.ts";
import { attempt, type GitHub, hasStatus } from "./client.ts";
import type { Repository } from "./own.ts";

export interface PublishRequest {
  readonly repository: Repository;
  readonly branch: string;
  /** Text by path; other files of the branch are not changed. */
  readonly files: ReadonlyMap<string, string>;
  readonly message: string;
}

export type PublishOutcome = "created" | "updated" | "unchanged";

/** Another job may move the branch between our read and our write. */
const tries = 4;

/**
 * Publishes files to a separate branch without a checkout, in one commit, and only if one of them changes.
 *
 * @throws UserError `github-branch-default` for the default branch, `github-branch-foreign` for a branch whose
 *   files are not from this tool, `github-…` when it cannot be written
 */
export async function publishFiles(github: GitHub, request: PublishRequest): Promise<PublishOutcome> {
  return attempt("contents: write", async () => {
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

async function publish(
  github: GitHub,
  { repository, branch, files, message }: PublishRequest,
): Promise<PublishOutcome> {
  const head = await headOf(github, repository, branch);
  if (head !== null) {
    const present = new Map(head.files);
    if (present.size > 0 && !present.has("report.json")) throw new UserError("github-branch-foreign", { branch });
    if ([...files].every(([path, text]) => present.get(path) === blobId(text))) return "unchanged";
  }
  const tree = await github.request("POST /repos/{owner}/{repo}/git/trees", {
    ...repository,
    tree: [...files].map(([path, content]) => ({ path, mode: "100644" as const, type: "blob" as const, content })),
    ...(head === null ? {} : { base_tree: head.tree }),
  });
  const commit = await github.request("POST /repos/{owner}/{repo}/git/commits", {
    ...repository,
    message,
    tree: tree.data.sha,
    parents: head === null ? [] : [head.commit],
  });
  const { sha } = commit.data;
  if (head === null) {
    await github.request("POST /repos/{owner}/{repo}/git/refs", { ...repository, ref: `refs/heads/${branch}`, sha });
    return "created";
  }
  await github.request("PATCH /repos/{owner}/{repo}/git/refs/{ref}", { ...repository, ref: `heads/${branch}`, sha });
  return "updated";
}

async function headOf(github: GitHub, repository: Repository, branch: string) {
  try {
    const ref = await github.request("GET /repos/{owner}/{repo}/git/ref/{ref}", {
      ...repository,
      ref: `heads/${branch}`,
    });
    const commit = ref.data.object.sha;
    const { data } = await github.request("GET /repos/{owner}/{repo}/git/commits/{commit_sha}", {
      ...repository,
      commit_sha: commit,
    });
    const tree = await github.request("GET /repos/{owner}/{repo}/git/trees/{tree_sha}", {
      ...repository,
      tree_sha: data.tree.sha,
    });
    const files = tree.data.tree.map(({ path = "", sha = "" }): [string, string] => [path, sha]);
    return { commit, tree: data.tree.sha, files };
  } catch (error) {
    if (hasStatus(error, 404)) return null;
    throw error;
  }
}

/** The Git blob id of a file with this text. */
function blobId(text: string): string {
  const bytes = Buffer.from(text);
  return createHash("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}
