import type { Source } from "./source.js";
export interface GitRevision extends Source {
    readonly commit: string;
}
/**
 * The files under a folder as they were in a revision, straight from git's objects: nothing is written, and no filter
 * and no hook runs. Submodules are left out.
 *
 * @throws UserError `not-a-repository`, `repository-not-trusted`, `revision-unknown` when the commit or its list of
 * files is not in this clone
 */
export declare function gitRevision(folder: string, revision: string): Promise<GitRevision>;
