export interface GitState {
    readonly commit: string;
    /** Whether files under the folder differ from the commit, or are new. */
    readonly dirty: boolean;
}
/**
 * Keeps a repository's own configuration from running programs: no file system monitor, no hooks, no bare repository
 * that a checkout smuggles in.
 */
export declare const gitSafety: readonly string[];
/** The commit that a folder stands at, null outside git or when git cannot say. */
export declare function readGitState(folder: string): Promise<GitState | null>;
