import { UserError } from "../model/user-error.js";
import type { Source } from "./source.js";
export interface GitRevision extends Source {
    readonly commit: string;
    /** Submodules that could not be read at the commit that is recorded of them: they are left out. */
    readonly submodules: readonly string[];
}
/**
 * The files under a folder as they were in a revision, straight from git's objects: nothing is written, and no filter
 * and no hook runs. Submodules are read at the commit that is recorded of them, as far as they are there.
 *
 * @throws UserError `not-a-repository`, `repository-not-trusted`, `revision-unknown` when the commit is not in this
 * clone; `revision-incomplete` when its list of files, or later a file that is read, is not
 */
export declare function gitRevision(folder: string, revision: string): Promise<GitRevision>;
/** Git's objects by id: their sizes, each requested once, and their bytes, many in one process. */
export declare function createObjects(root: string, missing: () => UserError): {
    measure: (wanted: readonly string[]) => void;
    sizeOf: (id: string) => number;
    read: (wanted: readonly string[]) => Map<string, Buffer>;
};
