/**
 * Why rules cannot be judged by git's history: there is none, the clone is shallow or was made without the contents of
 * files, objects are missing or broken, or it is longer than we read.
 */
export type HistoryReason = "in-memory" | "no-git" | "no-repository" | "repository-not-trusted" | "no-commit" | "unreadable" | "shallow" | "partial-clone" | "incomplete" | "too-long";
