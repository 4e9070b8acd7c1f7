import { attempt, type GitHub, isUncertain, once } from "./client.ts";
import { isOwn, isSameText, marker, type Repository, viewerLogin } from "./own.ts";

export interface IssueRequest {
  readonly repository: Repository;
  /** There is one issue per key. */
  readonly key: string;
  readonly title: string;
  /** @param before the text that the issue has, null for a new one */
  readonly body: (before: string | null) => string;
  /** Whether there is something to track; otherwise the issue is closed. */
  readonly open: boolean;
}

export type IssueOutcome = "opened" | "reopened" | "updated" | "unchanged" | "closed" | "none";

/**
 * Keeps one issue of a repository up to date, open while there is something to do.
 *
 * @throws UserError `github-…` when it cannot be written
 */
export async function upsertTrackingIssue(github: GitHub, request: IssueRequest): Promise<IssueOutcome> {
  return attempt("issues: write", () => put(github, request));
}

async function put(github: GitHub, request: IssueRequest): Promise<IssueOutcome> {
  const login = await viewerLogin(github);
  const { repository, title } = request;
  const issue = await ownIssue(github, request, login);
  const body = `${marker(request.key)}\n${request.body(issue?.body ?? null)}`;
  if (issue === undefined) {
    if (!request.open) return "none";
    await create(github, request, login, body);
    return "opened";
  }
  const wasOpen = issue.state === "open";
  if (!wasOpen && !request.open) return "none";
  if (wasOpen && request.open && issue.title === title && isSameText(issue.body, body)) return "unchanged";
  await github.request("PATCH /repos/{owner}/{repo}/issues/{issue_number}", {
    ...repository,
    issue_number: issue.number,
    title,
    body,
    ...(request.open ? { state: "open" } : { state: "closed", state_reason: "completed" }),
  });
  if (!request.open) return "closed";
  return wasOpen ? "updated" : "reopened";
}

async function create(github: GitHub, request: IssueRequest, login: string, body: string): Promise<void> {
  const route = "POST /repos/{owner}/{repo}/issues";
  const parameters = { ...request.repository, title: request.title, body, ...once };
  try {
    await github.request(route, parameters);
  } catch (error) {
    if (!isUncertain(error)) throw error;
    if ((await ownIssue(github, request, login)) === undefined) await github.request(route, parameters);
  }
}

/** Ours, an open one before a closed one. GitHub's search lags behind, so all issues are listed. */
async function ownIssue(github: GitHub, { repository, key }: IssueRequest, login: string) {
  const issues = await github.paginate("GET /repos/{owner}/{repo}/issues", {
    ...repository,
    creator: login,
    state: "all",
    per_page: 100,
  });
  const own = issues.filter((issue) => issue.pull_request === undefined && isOwn(issue, login, key));
  return own.find(({ state }) => state === "open") ?? own[0];
}
