export interface GitState {
    readonly commit: string;
    /** Whether files under the folder differ from the commit, or are new. */
    readonly dirty: boolean;
}
/**
 * The commit that a folder stands at, null outside git or when git cannot say. A repository's own configuration is
 * kept from running programs: no file system monitor, no hooks, no bare repository that a checkout smuggles in.
 */
export declare function readGitState(folder: string): Promise<GitState | null>;
