import type { Account, Issue, Repository } from "./api.ts";
import type { GitHub } from "./client.ts";
import { attempt, hasStatus, isUncertain, once } from "./failure.ts";
import { isOwn, isSameText, marker, viewerLogin } from "./own.ts";

export interface IssueRequest {
  readonly repository: Repository;
  /** There is one issue per key. */
  readonly key: string;
  readonly title: string;
  /** @param before the text that the issue has, null for a new one */
  readonly body: (before: string | null) => string;
  /** Whether there is something to track; otherwise the issue is closed. */
  readonly open: boolean;
  /** Logins of those who have to do it, most pressing first; nobody is removed from the issue. */
  readonly assignees?: readonly string[];
}

/** GitHub accepts no more assignees of one issue. */
const mostAssignees = 10;

export type IssueOutcome = "opened" | "reopened" | "updated" | "unchanged" | "closed" | "none";

/**
 * Keeps one issue of a repository up to date, open while there is something to do.
 *
 * @throws UserError `github-…` when it cannot be written
 */
export async function upsertTrackingIssue(github: GitHub, request: IssueRequest): Promise<IssueOutcome> {
  return attempt(github, "issues: write", () => put(github, request));
}

async function put(github: GitHub, request: IssueRequest): Promise<IssueOutcome> {
  const login = await viewerLogin(github);
  const { repository, title } = request;
  const issue = await ownIssue(github, request, login);
  const body = `${marker(request.key)}\n${request.body(issue?.body ?? null)}`;
  if (issue === undefined) {
    if (!request.open) return "none";
    await assign(github, request, await create(github, request, login, body));
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
    ...(request.open ? { state: "open" } : github.api.closed),
  });
  if (!request.open) return "closed";
  await assign(github, request, issue);
  return wasOpen ? "updated" : "reopened";
}

/** What is needed to assign an issue. */
interface Assigned {
  readonly number: number;
  readonly assignees?: readonly Account[] | null;
}

async function create(github: GitHub, request: IssueRequest, login: string, body: string): Promise<Assigned> {
  const route = "POST /repos/{owner}/{repo}/issues";
  const parameters = { ...request.repository, title: request.title, body, ...once };
  try {
    return (await github.request(route, parameters)).data;
  } catch (error) {
    if (!isUncertain(error)) throw error;
    return (await ownIssue(github, request, login)) ?? (await github.request(route, parameters)).data;
  }
}

/**
 * Assigns whoever is not assigned yet. Those who cannot be are ignored, or all are refused for one of them; then each is
 * tried alone, and a refusal changes nothing for the others.
 */
async function assign(github: GitHub, { repository, assignees = [] }: IssueRequest, issue: Assigned): Promise<void> {
  const present = (issue.assignees ?? []).map(({ login }) => login);
  const there = new Set(present.map((login) => login.toLowerCase()));
  const asked = assignees.filter((login) => !there.has(login.toLowerCase()));
  const able = asked.length === 0 ? null : await github.api.assignable(github, repository);
  const room = Math.max(0, mostAssignees - there.size);
  const missing = asked.filter((login) => able === null || able.has(login.toLowerCase())).slice(0, room);
  if (missing.length === 0 || (await add(missing)) || missing.length === 1) return;
  for (const login of missing) await add([login]);

  /** Whether they were taken. */
  async function add(logins: readonly string[]): Promise<boolean> {
    try {
      await github.api.assign(github, repository, { number: issue.number, present, logins });
      present.push(...logins);
      return true;
    } catch (error) {
      if (!hasStatus(error, 404, 422)) throw error;
      return false;
    }
  }
}

/** Ours, an open one before a closed one. */
async function ownIssue(github: GitHub, { repository, key }: IssueRequest, login: string): Promise<Issue | undefined> {
  const issues = await github.api.issues(github, repository, login);
  const own = issues.filter((issue) => isOwn(issue, login, key));
  return own.find(({ state }) => state === "open") ?? own[0];
}
