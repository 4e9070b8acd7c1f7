import { type NamedRevision } from "./git.js";
import type { Source } from "./source.js";
export interface GitRevision extends Source {
    readonly commit: string;
    /** Submodules that could not be read at the commit that is recorded of them: they are left out. */
    readonly submodules: readonly string[];
}
/** A commit by its id, and the folder in it. */
export type KnownRevision = NamedRevision & {
    readonly commit: string;
};
/**
 * The files under a folder as they were in a revision, straight from git's objects: nothing is written, and no filter
 * and no hook runs. Submodules are read at the commit that is recorded of them, as far as they are there.
 *
 * @param revision - what names it, or what it is already known to name
 * @throws UserError `not-a-repository`, `repository-not-trusted`, `git-failed`, `revision-unknown` when the commit is not
 * in this clone; `revision-incomplete` when its list of files, or later a file that is read, is not
 */
export declare function gitRevision(folder: string, revision: string | KnownRevision): Promise<GitRevision>;
