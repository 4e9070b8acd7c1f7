/**
 * What a command of git prints. It must be one that reads objects, references or the index and runs no filter: not
 * `status`, `diff`, `checkout` or `add`.
 *
 * @throws GitFailure
 */
export declare function git(folder: string, ...command: string[]): Promise<string>;
/** {@link git} with access to the network. */
export declare function gitOnline(folder: string, ...command: string[]): Promise<string>;
/** The same for a command that is given bytes, and at once: what it prints, of at most `most` bytes. */
export declare function gitNow(folder: string, command: readonly string[], input: string, most: number): Buffer;
/** Git could not be started, or ended with an error. */
export declare class GitFailure extends Error {
    readonly name = "GitFailure";
    readonly isAbsent: boolean;
    /** What it had printed until then. */
    readonly stdout: string;
    readonly stderr: string;
    /** It had more to print than we take. */
    readonly isTooLong: boolean;
    constructor(isAbsent: boolean, stdout: string, stderr: string, isTooLong?: boolean);
}
/** Why a folder has no commit: git or a repository is missing, somebody else owns it, or nothing was committed yet. */
export type NoCommitReason = "no-git" | "no-repository" | "repository-not-trusted" | "no-commit" | "unreadable";
export declare function noCommitReason(error: unknown): NoCommitReason;
/** What a folder is in its repository, and the commit that a revision names there; null for none. */
export interface NamedRevision {
    /** The path of the folder, with `/` at the end; empty for the top. */
    readonly prefix: string;
    readonly commit: string | null;
}
/** @throws UserError `repository-not-trusted`, `not-a-repository` */
export declare function namedRevision(folder: string, revision: string): Promise<NamedRevision>;
export declare function isShallow(folder: string): Promise<boolean>;
