import { readFileSync } from "node:fs";
import type { RunHead } from "../github/pull-request-of-run.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** The trigger of the workflow, as far as needed here. */
export interface WorkflowEvent {
  readonly name: string;
  /** The commit that the event proposes to change; null for events that propose nothing, such as a schedule. */
  readonly base: string | null;
  readonly pullRequest: number | null;
  /** For a run started by a pull request: its origin. The pull request itself has to be looked up. */
  readonly runHead: RunHead | null;
  /** The commit whose files a link shows; null if the event has none. */
  readonly head: string | null;
  /** Whether it is for the default branch, the only one with issue and badge. */
  readonly isOfDefaultBranch: boolean;
}

/** Reads the payload written by the runner. It comes from GitHub but contains untrusted text, so only ids are used. */
export function readEvent(environment: Environment): WorkflowEvent {
  const name = environment.GITHUB_EVENT_NAME ?? "";
  const path = environment.GITHUB_EVENT_PATH;
  const payload: unknown = path ? JSON.parse(readFileSync(path, "utf8")) : null;
  const sha = (...keys: readonly string[]) => commit(valueAt(payload, keys));
  const isPull = name === "pull_request" || name === "pull_request_target";
  const number = valueAt(payload, ["pull_request", "number"]);
  const ofRun = isRunOfProposal(name, payload) ? runHead(payload) : null;
  const isProposal = isPull || name === "merge_group" || isRunOfProposal(name, payload);
  return {
    name,
    base: isPull ? sha("pull_request", "base", "sha") : name === "merge_group" ? sha("merge_group", "base_sha") : null,
    pullRequest: isPull && typeof number === "number" ? number : null,
    runHead: ofRun,
    head: isPull
      ? sha("pull_request", "head", "sha")
      : (ofRun?.sha ?? sha("merge_group", "head_sha") ?? commit(environment.GITHUB_SHA)),
    isOfDefaultBranch: !isProposal && isOfDefaultBranch(name, payload, environment),
  };
}

function isRunOfProposal(name: string, payload: unknown): boolean {
  const event = valueAt(payload, ["workflow_run", "event"]);
  return name === "workflow_run" && event !== "push" && event !== "schedule" && event !== "workflow_dispatch";
}

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

function valueAt(value: unknown, keys: readonly string[]): unknown {
  return keys.reduce<unknown>((at, key) => (at as Record<string, unknown> | null | undefined)?.[key], value);
}

function commit(value: unknown): string | null {
  return typeof value === "string" && /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(value) ? value : null;
}
