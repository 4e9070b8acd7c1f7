import type { Approval, ApprovalsProblem, MergedPull, PullRecord, ReadPulls } from "../model/approvals.ts";
import { UserError } from "../model/user-error.ts";
import type { PullOfCommit, Repository, Review } from "./api.ts";
import type { GitHub } from "./client.ts";
import { attempt } from "./failure.ts";

/** So many requests are made in all: a token of a workflow has a thousand in an hour, for everything. */
const mostRequests = 200;
/** So many pages of reviews of one pull request are read. */
const mostPages = 10;

interface Known {
  readonly merged: readonly MergedPull[];
  readonly isOpen: boolean;
}

/** Reads who approved the pull requests of commits, where the forge is asked; what was read once is not read again. */
export function pullsReader(github: GitHub, repository: Repository): ReadPulls {
  const { reviews } = github.api;
  const known = new Map<string, Known>();
  const pulls = new Map<number, MergedPull>();
  let requests = 0;
  const request = <Answer>(work: () => Promise<Answer>): Promise<Answer> => {
    requests++;
    if (requests > mostRequests) throw new TooMany();
    return attempt(github, "pull-requests: read", work);
  };
  const approvalsOf = async ({ number, head, author }: PullOfCommit): Promise<MergedPull> => {
    const given: Review[] = [];
    for (let page = 1, isLast = false; !isLast; page++) {
      if (page > mostPages) throw new TooMany();
      const more = await request(() => reviews.page(github, repository, number, page));
      given.push(...more.reviews);
      isLast = more.isLast;
    }
    const pull = { number, head, approvals: standing(given).filter(({ login }) => login !== author) };
    pulls.set(number, pull);
    return pull;
  };
  const knownOf = async (commit: string): Promise<Known> => {
    const found = await request(() => reviews.pulls(github, repository, commit));
    // The commits of a fork's pull requests are in the fork's network, too.
    const own = found.filter(({ base }) => isSameName(base, `${repository.owner}/${repository.repo}`));
    const merged: MergedPull[] = [];
    for (const pull of own.filter(({ state }) => state === "merged")) {
      merged.push(pulls.get(pull.number) ?? (await approvalsOf(pull)));
    }
    return { merged, isOpen: own.some(({ state }) => state === "open") };
  };
  // What a forge refuses once it refuses again.
  let problem: ApprovalsProblem | null = null;
  return async (commits) => {
    for (const commit of commits) {
      if (problem !== null || known.has(commit)) continue;
      try {
        known.set(commit, await knownOf(commit));
      } catch (error) {
        problem = problemOf(error);
      }
    }
    return recordOf(commits, known, problem);
  };
}

class TooMany extends Error {}

function recordOf(
  commits: readonly string[],
  known: ReadonlyMap<string, Known>,
  problem: ApprovalsProblem | null,
): PullRecord {
  const found = commits.flatMap((commit) => {
    const pulls = known.get(commit);
    return pulls ? [{ commit, ...pulls }] : [];
  });
  const isOpen = (one: Known) => one.isOpen && one.merged.length === 0;
  return {
    merged: new Map(found.filter((one) => !isOpen(one)).map(({ commit, merged }) => [commit, merged])),
    open: new Set(found.filter(isOpen).map(({ commit }) => commit)),
    problem,
  };
}

/** Of each account the last review that approves or asks for changes, if that approves and was not dismissed. */
function standing(reviews: readonly Review[]): readonly Approval[] {
  const last = new Map<string, Approval | null>();
  for (const { login, state, commit } of reviews) {
    if (login === null || !decisive.has(state)) continue;
    last.set(login, state === "APPROVED" && commit !== null ? { login, commit } : null);
  }
  return [...last.values()].filter((approval) => approval !== null);
}

/** A comment changes nothing of what was said before. */
const decisive: ReadonlySet<string> = new Set(["APPROVED", "CHANGES_REQUESTED", "DISMISSED"]);

/** @throws what has nothing to do with the forge */
function problemOf(error: unknown): ApprovalsProblem {
  if (error instanceof TooMany) return "too-many";
  if (!(error instanceof UserError)) throw error;
  const { code } = error;
  const { status, reason = "" } = error.params as { readonly status?: number; readonly reason?: string };
  // Forges hide from a token what it may not read.
  if (code === "github-permission" || code === "github-scope" || status === 404) return "permission";
  return code === "github-unavailable" && reason.includes("rate limit") ? "rate-limit" : "unavailable";
}

function isSameName(one: string | null, other: string): boolean {
  return one?.toLowerCase() === other.toLowerCase();
}
