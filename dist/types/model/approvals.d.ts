/** An approval of a pull request that was neither withdrawn nor dismissed. */
export interface Approval {
    /** The account that gave it. */
    readonly login: string;
    /** The commit that was approved, the newest of the pull request at that time. */
    readonly commit: string;
}
/** A merged pull request by which a commit came to its branch. */
export interface MergedPull {
    readonly number: number;
    /** Its newest commit: what was merged. */
    readonly head: string;
    readonly approvals: readonly Approval[];
}
/** The token may not read pull requests, GitHub limits the rate, it does not answer, or there are too many to ask for. */
export type ApprovalsProblem = "permission" | "rate-limit" | "unavailable" | "too-many";
/** What the forge knows of the pull requests by which commits came. */
export interface PullRecord {
    /**
     * By commit; an empty list for one that came by none. Commits of which nothing is known are left out, and so are those of
     * pull requests that are still open.
     */
    readonly merged: ReadonlyMap<string, readonly MergedPull[]>;
    /** The commits of pull requests that are still open: what approves them is to come. */
    readonly open: ReadonlySet<string>;
    /** Why nothing is known of the others; null when there are none. */
    readonly problem: ApprovalsProblem | null;
}
/** Asks for the pull requests of commits, the most important first; null where no forge can be asked. */
export type ReadPulls = (commits: readonly string[]) => Promise<PullRecord | null>;
