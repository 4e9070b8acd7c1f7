import { readFileSync } from "node:fs";
import type { RunHead } from "../github/pull-request-of-run.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** What started the workflow, as far as it matters here. */
export interface WorkflowEvent {
  readonly name: string;
  /** The commit that the event proposes to change; null for events that propose nothing, such as a schedule. */
  readonly base: string | null;
  readonly pullRequest: number | null;
  /** Of a run that a pull request started: where that came from. Which pull request it was has to be looked up. */
  readonly runHead: RunHead | null;
  /** The commit whose files a link shows; null when the event names none. */
  readonly head: string | null;
  /** Whether it speaks of the default branch, for which issue and badge stand. */
  readonly isOfDefaultBranch: boolean;
}

/** Reads the payload that the runner left. It is GitHub's word, but holds text of strangers: only ids are taken. */
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
    head: isPull ? sha("pull_request", "head", "sha") : (ofRun?.sha ?? commit(environment.GITHUB_SHA)),
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

/** A schedule runs nowhere else. */
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
