import type { Stats } from "node:fs";
import type { UnreadReason } from "../model/unread-reason.js";
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
    /** Whether the .gitignore files of this source leave the path out, be there such a file or not. */
    readonly isIgnored: (path: string) => boolean;
    /**
     * The path of an existing file or folder, links resolved; null when there is none.
     *
     * @throws UserError `path-outside-root`
     */
    readonly realPath: (path: string) => string | null;
    /**
     * Reads one regular file of at most `limit` bytes.
     *
     * @throws UserError `unreadable`; `revision-incomplete` for a file of a revision that this clone does not have
     */
    readonly read: ReadFile;
    /** Says which files will be read now, in this order. Only where many are read at once. */
    readonly willRead?: (paths: readonly string[]) => void;
    /**
     * Reads files that will be read later, beside what is done until then; whoever waits for it before need not wait for git.
     * Only where many are read at once.
     */
    readonly readBeside?: (paths: readonly string[]) => Promise<void>;
    /**
     * The SHA-256 of one regular file, in hexadecimal; null for one of more than `limit` bytes. Large files are not held
     * in memory where they are on the disk.
     *
     * @throws UserError as `read` does
     */
    readonly sha256: (path: string, limit: number) => string | null;
    /**
     * Files under the folders that the patterns name that look like evidence and were not found, and why. Of symbolic links
     * it is said that they lead to such files, or out of the root; in `node_modules`, only what git tracks is looked at.
     * The search has limits, and says when it reached one.
     *
     * @param found - the files that the patterns name
     * @param tracked - what git has of them, null when that is not known
     */
    readonly unread: (patterns: readonly string[], found: readonly string[], tracked: ReadonlyMap<string, TrackedKind> | null) => Promise<UnreadFiles>;
    /** The id of git's object with the content of a file, where it is known without reading; else null. */
    readonly contentId: (path: string) => string | null;
    /**
     * `read`: gives the files that were read, once they are; one that the commit does not have makes the state dirty,
     * ignored or not, and so does one that has changed since.
     */
    readonly state: (read?: () => Promise<readonly string[]>) => Promise<SourceState>;
    /**
     * Says that the state will be asked for soon, so that git works beside what is done until then. Whoever waits for what
     * is returned when other work is done lets it go on with its next commands.
     */
    readonly willAskState?: () => Promise<unknown>;
}
export interface ReadFile {
    (path: string, limit: number): FileContent;
    /**
     * Only of what does nothing but read from the disk: another thread may do that as well. A part of the function, so
     * that whoever puts another one in its place does not have it.
     */
    readonly onDisk?: FilesOnDisk;
}
export interface FilesOnDisk {
    /** Absolute. */
    readonly root: string;
    /** Takes note of a file that another thread has read, and what it was like then. */
    readonly took: (path: string, stamp: FileStamp) => void;
}
/** What changes whenever a file does. */
export type FileStamp = Pick<Stats, "size" | "mtimeMs" | "ctimeMs" | "ino">;
export interface FindOptions {
    readonly eachMustMatch: boolean;
    /** What is left out in place of what the own .gitignore files say. */
    readonly isIgnored?: (path: string) => boolean;
    /** Hears of each file that the patterns name whether it is left out. */
    readonly onVerdict?: (path: string, isIgnored: boolean) => void;
    /** Hears how many steps the comparing of names with patterns takes. */
    readonly spend?: (steps: number) => void;
}
export interface FoundFiles {
    /** Regular files, sorted and without duplicates. */
    readonly files: readonly string[];
    /** Symbolic links that matched and were not followed, because they lead out of the root or to another file. */
    readonly links: readonly FoundLink[];
}
export interface UnreadFiles {
    readonly files: readonly UnreadFile[];
    /** Whether there are further files that nobody looked at. */
    readonly isPartial: boolean;
}
export interface UnreadFile {
    readonly path: string;
    readonly reason: UnreadReason;
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
/** A file in the working tree, one that a sparse checkout leaves out, or a repository of its own: not checked out, or here. */
export type TrackedKind = "file" | "sparse" | "submodule" | "submodule-here";
/** The commit that the files are of; without one, why. */
export type SourceState = 
/**
 * `dirty`: whether files under the root differ from the commit, or are new. `prefix`: the root as the repository sees
 * it, such as `compliance/`; empty for the repository's own root.
 */
{
    readonly kind: "commit";
    readonly commit: string;
    readonly dirty: boolean;
    readonly prefix: string;
    /** What git's index has under the root, by path; null where every file is of the commit. */
    readonly tracked: ReadonlyMap<string, TrackedKind> | null;
} | {
    readonly kind: "none";
    readonly reason: NoCommitReason | "in-memory";
};
