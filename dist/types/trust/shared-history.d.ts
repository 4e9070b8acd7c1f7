import type { GitHistory } from "../source/git-history.js";
import type { DocumentDigest } from "./digest-documents.js";
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
export declare function createSharedHistory(): SharedHistory;
/** The part of a history that a commit descends from, in the same order; null where the commit is no part of it. */
export declare function historyAt(history: GitHistory, commit: string): GitHistory | null;
