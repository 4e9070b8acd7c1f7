import type { HistoryReason } from "../model/history-reason.js";
/** What a commit says of a person; anybody can write anything there. */
export interface CommitIdentity {
    readonly name: string;
    readonly email: string;
    /** In seconds since 1970; the clock of whoever made the commit. */
    readonly time: number;
}
/** What a commit did to one file. */
export interface FileChange {
    /** Relative to the folder, with `/`. */
    readonly path: string;
    /** The ids of the contents that it had before, one for each parent that had the file. */
    readonly before: readonly string[];
    /** Null when the file is gone. */
    readonly after: string | null;
}
export interface HistoryCommit {
    readonly id: string;
    /** Of the folder in which the project was, as {@link NamedRevision} says. */
    readonly prefix: string;
    readonly parents: readonly string[];
    readonly author: CommitIdentity;
    readonly committer: CommitIdentity;
    /** The persons of the lines `Co-authored-by:`, as far as they have an address. */
    readonly coAuthors: readonly Pick<CommitIdentity, "name" | "email">[];
    /** The persons of the lines `Reviewed-by:` and `Approved-by:`, such as `Lin <lin@example.org>`. */
    readonly reviewers: readonly string[];
    readonly changes: readonly FileChange[];
}
export interface GitHistory {
    readonly kind: "history";
    /** All of them, parents before children. A merge has the files that differ from all its parents. */
    readonly commits: readonly HistoryCommit[];
    /** Of the merges along first parents, by id, all that differs from the first parent. */
    readonly taken: ReadonlyMap<string, readonly FileChange[]>;
    /**
     * Calls `see` with the content of each blob once, in the order of the ids; those of more than `limit` bytes are left out.
     *
     * @returns null, or why they could not be read: some are not in this clone, or they are too many bytes together
     */
    readonly readBlobs: (ids: Iterable<string>, limit: number, see: (id: string, bytes: Buffer) => void) => Promise<"incomplete" | "too-long" | null>;
}
/**
 * The commits that a commit descends from, and what each did to the files under a folder, in one process. Nothing is
 * fetched, no filter or hook runs, grafts and replaced objects are as if they were not.
 *
 * @param prefix - of the folder whose files are listed within the repository, as {@link NamedRevision} says
 * @param most - a history of more commits is too long
 */
export declare function gitHistory(folder: string, commit: string, prefix: string, most?: number): Promise<GitHistory | {
    readonly kind: "none";
    readonly reason: HistoryReason;
}>;
/** How a folder of a repository is called in another one. */
export declare function pathBetween(from: string, to: string): string;
/** Why objects are not there: the clone was made without them, or they are lost or broken. */
export declare function whyIncomplete(folder: string): Promise<"partial-clone" | "incomplete">;
