import type { Comment, Repository } from "./api.ts";
import type { GitHub } from "./client.ts";
import { attempt, hasStatus, isUncertain, once } from "./failure.ts";
import { isOwn, isSameText, marker, viewerLogin } from "./own.ts";

/** Maximum length of a comment and of the body of an issue, in characters. */
export const longestBody = 65_536;

export interface CommentRequest {
  readonly repository: Repository;
  /** Number of the pull request. */
  readonly number: number;
  /** There is one comment per key. */
  readonly key: string;
  readonly body: string;
  /** Whether there is something to report; otherwise an existing comment is updated and none is created. */
  readonly create: boolean;
}

export type CommentOutcome = "created" | "updated" | "unchanged" | "none";

/**
 * Keeps one comment of a pull request up to date.
 *
 * @throws UserError `github-…` when it cannot be written
 */
export async function upsertComment(github: GitHub, request: CommentRequest): Promise<CommentOutcome> {
  return attempt(github, "pull-requests: write", () => put(github, request));
}

async function put(github: GitHub, request: CommentRequest): Promise<CommentOutcome> {
  const login = await viewerLogin(github);
  const body = `${marker(request.key)}\n${request.body}`;
  const [comment] = await ownComments(github, request, login);
  if (comment !== undefined) {
    if (isSameText(comment.body, body)) return "unchanged";
    await update(github, request, comment.id, body);
    return "updated";
  }
  if (!request.create) return "none";
  await create(github, request, body);
  // Two jobs may have created one each: both keep the older.
  const [first, ...others] = await ownComments(github, request, login);
  if (first !== undefined && others.length > 0) {
    if (!isSameText(first.body, body)) await update(github, request, first.id, body);
    for (const { id } of others) await remove(github, request, id);
  }
  return "created";
}

async function create(github: GitHub, { repository, number, key }: CommentRequest, body: string): Promise<void> {
  const route = "POST /repos/{owner}/{repo}/issues/{issue_number}/comments";
  const parameters = { ...repository, issue_number: number, body, ...once };
  try {
    await github.request(route, parameters);
  } catch (error) {
    if (!isUncertain(error)) throw error;
    const login = await viewerLogin(github);
    const found = await ownComments(github, { repository, number, key }, login);
    if (found.length === 0) await github.request(route, parameters);
  }
}

/** Ours on any page, the oldest first. */
async function ownComments(
  github: GitHub,
  { repository, number, key }: Pick<CommentRequest, "repository" | "number" | "key">,
  login: string,
): Promise<readonly Comment[]> {
  const comments = await github.api.comments(github, repository, number);
  return comments.filter((comment) => isOwn(comment, login, key)).sort((a, b) => (a.id < b.id ? -1 : 1));
}

type Id = Comment["id"];

async function update(github: GitHub, { repository }: CommentRequest, id: Id, body: string): Promise<void> {
  await github.request("PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}", {
    ...repository,
    comment_id: id as number,
    body,
  });
}

async function remove(github: GitHub, { repository }: CommentRequest, id: Id): Promise<void> {
  try {
    await github.request("DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}", {
      ...repository,
      comment_id: id as number,
    });
  } catch (error) {
    // The other job was first.
    if (!hasStatus(error, 404)) throw error;
  }
}
