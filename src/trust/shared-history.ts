import type { GitHistory, HistoryCommit } from "../source/git-history.ts";
import type { DocumentDigest } from "./digest-documents.ts";

/** What the histories of several commits of one repository share: commits are listed once, contents are read once. */
export interface SharedHistory {
  /** The commits of the newest one that was asked for. */
  listed: ListedHistory | null;
  /** By how they are read, then by the id of their content. */
  readonly digests: Map<string, Map<string, readonly DocumentDigest[]>>;
}

export interface ListedHistory {
  readonly folder: string;
  readonly prefix: string;
  readonly history: GitHistory;
}

export function createSharedHistory(): SharedHistory {
  return { listed: null, digests: new Map() };
}

/** The part of a history that a commit descends from, in the same order; null where the commit is no part of it. */
export function historyAt(history: GitHistory, commit: string): GitHistory | null {
  const { commits } = history;
  if (commits.at(-1)?.id === commit) return history;
  const byId = new Map(commits.map((one) => [one.id, one]));
  if (!byId.has(commit)) return null;
  const reached = new Set<HistoryCommit>();
  const open = [commit];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const found = byId.get(id);
    if (!found || reached.has(found)) continue;
    reached.add(found);
    open.push(...found.parents);
  }
  return { ...history, commits: commits.filter((one) => reached.has(one)) };
}
