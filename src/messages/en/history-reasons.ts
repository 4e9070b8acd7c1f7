import type { HistoryReason } from "../../model/history-reason.ts";

/** Why the history of git cannot be used, as the beginning of a sentence. */
export function historyReason(reason: HistoryReason): string {
  return reasons[reason];
}

const reasons: Readonly<Record<HistoryReason, string>> = {
  "in-memory": "The files are not in a git repository",
  "no-git": "git was not found",
  "no-repository": "The folder is not in a git repository",
  "repository-not-trusted": "The git repository belongs to somebody else (see safe.directory)",
  "no-commit": "The repository has no commit yet",
  "timed-out": "git did not answer within its time limit (check again when the machine is less busy)",
  unreadable: "The git repository cannot be read",
  shallow: "This clone has only a part of the history (set fetch-depth: 0, or run git fetch --unshallow)",
  "partial-clone":
    "This clone was made without the contents of earlier versions (clone without --filter, or run git fetch --refetch --no-filter)",
  incomplete:
    "Objects of the git repository are missing or corrupt (run git fsck, or clone the whole repository again)",
  "too-long": "The git history is longer than can be read",
};
