import { readFileSync } from "node:fs";
import type { RunHead } from "../github/api.ts";
import { UserError } from "../model/user-error.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** The trigger of the workflow, as far as needed here. */
export interface WorkflowEvent {
  readonly name: string;
  /** Whether it is about a proposed change, be it known which commit that would change or not. */
  readonly isProposal: boolean;
  /** The commit that the event proposes to change; null when it names none. */
  readonly base: string | null;
  readonly pullRequest: number | null;
  /** For a run started by a pull request: its origin. The pull request itself has to be looked up. */
  readonly runHead: RunHead | null;
  /** The commit whose files a link shows; null if the event has none. */
  readonly head: string | null;
  /** Whether the event is about that commit alone, so that nothing else may be checked out in its place. */
  readonly isAboutHead: boolean;
  /** Whether it is for the default branch, the only one with issue and badge. */
  readonly isOfDefaultBranch: boolean;
}

/**
 * Reads the payload written by the runner. It comes from GitHub but contains untrusted text, so only ids are used.
 *
 * @throws UserError `event-unreadable`
 */
export function readEvent(environment: Environment): WorkflowEvent {
  const name = environment.GITHUB_EVENT_NAME ?? "";
  const payload = readPayload(environment.GITHUB_EVENT_PATH);
  const inPayload = (...keys: readonly string[]) => valueAt(payload, keys);
  const sha = (...keys: readonly string[]) => commit(inPayload(...keys));
  const [isPull, isGroup, isRun] = [has(payload, "pull_request"), has(payload, "merge_group"), name === "workflow_run"];
  const isRunOfProposal = isRun && !runsOfNoProposal.some((event) => event === inPayload("workflow_run", "event"));
  const isProposal =
    isPull || isGroup || isRunOfProposal || isNameOfProposal.test(name) || has(inPayload("issue"), "pull_request");
  const number = inPayload("pull_request", "number");
  const named = isPull
    ? sha("pull_request", "head", "sha")
    : isGroup
      ? sha("merge_group", "head_sha")
      : isRun
        ? sha("workflow_run", "head_sha")
        : isPushOfTag(payload)
          ? sha("head_commit", "id")
          : sha("after");
  return {
    name,
    isProposal,
    base: isPull ? sha("pull_request", "base", "sha") : isGroup ? sha("merge_group", "base_sha") : null,
    pullRequest: isPull && typeof number === "number" ? number : null,
    runHead: isRunOfProposal ? runHead(payload) : null,
    head: named ?? commit(environment.GITHUB_SHA),
    // The commit of a release or a tag is in no payload.
    isAboutHead: named !== null || name === "release",
    isOfDefaultBranch: !isProposal && isOfDefaultBranch(name, payload, environment),
  };
}

/** Such an event is never judged as if nothing were proposed, even if the payload does not say what is. */
const isNameOfProposal = /^(?:pull_request|merge_group)/;

function readPayload(path: string | undefined): unknown {
  if (!path) return null;
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    throw new UserError("event-unreadable", { path });
  }
}

/** What is pushed is then the tag, which may be an object of its own besides its commit. */
function isPushOfTag(payload: unknown): boolean {
  const ref = valueAt(payload, ["ref"]);
  return typeof ref === "string" && ref.startsWith("refs/tags/");
}

/** What runs whose end starts another run can have been started by without anything being proposed. */
const runsOfNoProposal = ["push", "schedule", "workflow_dispatch", "release"];

function runHead(payload: unknown): RunHead | null {
  const owner = valueAt(payload, ["workflow_run", "head_repository", "owner", "login"]);
  const branch = valueAt(payload, ["workflow_run", "head_branch"]);
  const sha = commit(valueAt(payload, ["workflow_run", "head_sha"]));
  return typeof owner === "string" && typeof branch === "string" && sha !== null ? { owner, branch, sha } : null;
}

/** Scheduled runs always use the default branch. */
function isOfDefaultBranch(name: string, payload: unknown, environment: Environment): boolean {
  if (name === "schedule") return true;
  const branch = valueAt(payload, ["repository", "default_branch"]);
  if (typeof branch !== "string") return false;
  if (name === "workflow_run") return valueAt(payload, ["workflow_run", "head_branch"]) === branch;
  return environment.GITHUB_REF === `refs/heads/${branch}`;
}

function has(value: unknown, key: string): boolean {
  const inner = valueAt(value, [key]);
  return typeof inner === "object" && inner !== null;
}

function valueAt(value: unknown, keys: readonly string[]): unknown {
  return keys.reduce<unknown>((at, key) => (at as Record<string, unknown> | null | undefined)?.[key], value);
}

function commit(value: unknown): string | null {
  return typeof value === "string" && /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(value) ? value : null;
}
