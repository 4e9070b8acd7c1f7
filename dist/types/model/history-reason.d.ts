/**
 * Why rules cannot be judged by git's history: there is none, the clone is shallow or was made without the contents of
 * files, objects are missing or broken, it is longer than we read, or git did not
 * answer in time.
 */
export type HistoryReason = "in-memory" | "no-git" | "no-repository" | "repository-not-trusted" | "no-commit" | "timed-out" | "unreadable" | "shallow" | "partial-clone" | "incomplete" | "too-long";
