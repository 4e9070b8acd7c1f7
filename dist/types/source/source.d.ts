import type { NoCommitReason } from "./git.js";
/**
 * Where the files come from that a check reads: the working tree, a revision of it in git, or a map in memory. Paths
 * are relative to the root, with `/`.
 */
export interface Source {
    /** The absolute path against which relative ones are resolved. Only the working tree has files there. */
    readonly root: string;
    /**
     * The files that the patterns name. A pattern that is an existing file is taken literally, a folder means the YAML
     * and JSON files in it. What .gitignore excludes is left out, unless it is named literally. Symbolic links are not
     * followed, save for a folder that a pattern names and that lies inside the root.
     *
     * @throws UserError `path-outside-root` for a pattern that leaves the root, `unreadable` for a folder that cannot be
     * read, `pattern-refused` and `ignore-file-too-large` for what could take without end, and, when `eachMustMatch`,
     * `path-no-match` for a pattern without any file.
     */
    readonly find: (patterns: readonly string[], options: FindOptions) => Promise<FoundFiles>;
    /**
     * The path of an existing file or folder, links resolved; null when there is none.
     *
     * @throws UserError `path-outside-root`
     */
    readonly realPath: (path: string) => string | null;
    /**
     * Reads one regular file of at most `limit` bytes.
     *
     * @throws UserError `unreadable`; `revision-unknown` for a file of a revision that this clone does not have
     */
    readonly read: (path: string, limit: number) => FileContent;
    /** The id of git's object with the content of a file, where it is known without reading; else null. */
    readonly contentId: (path: string) => string | null;
    readonly state: () => Promise<SourceState>;
}
export interface FindOptions {
    readonly eachMustMatch: boolean;
    /** Hears how many steps the comparing of names with patterns takes. */
    readonly spend?: (steps: number) => void;
}
export interface FoundFiles {
    /** Regular files, sorted and without duplicates. */
    readonly files: readonly string[];
    /** Symbolic links that matched and were not followed, because they lead out of the root or to another file. */
    readonly links: readonly FoundLink[];
}
export interface FoundLink {
    readonly path: string;
    readonly target: string;
    readonly outside: boolean;
}
export type FileContent = 
/** `bytes` is valid until the next file is read: the buffer may be used again. */
{
    readonly kind: "bytes";
    readonly bytes: Buffer;
} | {
    readonly kind: "too-large";
    readonly size: number;
};
/** The commit that the files are of; without one, why. */
export type SourceState = 
/** `dirty`: whether files under the root differ from the commit, or are new. */
{
    readonly kind: "commit";
    readonly commit: string;
    readonly dirty: boolean;
} | {
    readonly kind: "none";
    readonly reason: NoCommitReason | "in-memory";
};
