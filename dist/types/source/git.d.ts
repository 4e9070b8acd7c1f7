import { type ProgramAnswer } from "./program-answer.js";
/** So long may a command take, in milliseconds. */
export declare const gitTime = 60000;
/**
 * What a command of git prints. It must be one that reads objects, references or the index and runs no filter: not
 * `status`, `diff`, `checkout` or `add`.
 *
 * @throws GitFailure
 */
export declare function git(folder: string, ...command: string[]): Promise<string>;
/** {@link git} with another limit of time, in milliseconds. */
export declare function gitWithin(limit: number, folder: string, ...command: string[]): Promise<string>;
/** {@link git} with access to the network. */
export declare function gitOnline(folder: string, ...command: string[]): Promise<string>;
/** {@link git} for a command that is given a text: what it prints, of at most `most` bytes. */
export declare function gitBytes(folder: string, command: readonly string[], input: string, most: number): Promise<Buffer>;
/** {@link gitBytes} at once. */
export declare function gitNow(folder: string, command: readonly string[], input: string, most: number): Buffer;
/**
 * {@link gitBytes} piece by piece as it is printed, so that git works on while a piece is looked at. What `see` throws ends it.
 *
 * @throws GitFailure
 */
export declare function gitPieces(folder: string, command: readonly string[], input: string, see: (piece: Buffer) => void): Promise<void>;
/** Git could not be started, was stopped, or ended with an error. */
export declare class GitFailure extends Error implements ProgramAnswer {
    readonly name = "GitFailure";
    readonly isAbsent: boolean;
    readonly stdout: string;
    readonly stderr: string;
    readonly isTooLong: boolean;
    readonly isTimedOut: boolean;
    readonly status: number | null;
    constructor({ isAbsent, stdout, stderr, ...ended }: Partial<ProgramAnswer>);
}
/**
 * Why a folder has no commit: git or a repository is missing, somebody else owns it, nothing was committed yet, or git did
 * not answer in time.
 */
export type NoCommitReason = "no-git" | "no-repository" | "repository-not-trusted" | "no-commit" | "timed-out" | "unreadable";
export declare function noCommitReason(error: unknown): NoCommitReason;
/** What a folder is in its repository, and the commit that a revision names there; null for none. */
export interface NamedRevision {
    /** The path of the folder, with `/` at the end; empty for the top. */
    readonly prefix: string;
    readonly commit: string | null;
}
/**
 * What git says when asked; its failure as an error that says what to do.
 *
 * @throws UserError `git-missing`, `repository-not-trusted`, `not-a-repository`, `git-failed`
 */
export declare function askingGit<Answer>(folder: string, ask: () => Promise<Answer>): Promise<Answer>;
/**
 * @param limit - time that git may take, in milliseconds
 * @throws UserError `git-missing`, `repository-not-trusted`, `not-a-repository`, `git-failed`
 */
export declare function namedRevision(folder: string, revision: string, limit?: number): Promise<NamedRevision>;
/** @throws GitFailure */
export declare function isShallow(folder: string): Promise<boolean>;
/** For git that has nothing to say; one that did not get to it does not mean that there is no setting. */
export declare function noSetting(error: unknown): string;
