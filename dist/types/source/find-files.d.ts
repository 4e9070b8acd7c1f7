export interface FoundFiles {
    /** Regular files, relative to the root with `/`, sorted and without duplicates. */
    readonly files: readonly string[];
    /** Symbolic links that matched and were not followed, because they lead out of the root or to another file. */
    readonly links: readonly {
        readonly path: string;
        readonly target: string;
        readonly outside: boolean;
    }[];
}
/**
 * Finds the files that the patterns name. A pattern that is an existing file is taken literally, a folder means the
 * YAML and JSON files in it. What .gitignore excludes is left out, unless it is named literally. Symbolic links are
 * not followed, save for a folder that a pattern names and that lies inside the root.
 *
 * @throws UserError `path-outside-root` for a pattern that leaves the root, `unreadable` for a folder that cannot be
 * read, and, when `eachMustMatch`, `path-no-match` for a pattern without any file.
 */
export declare function findFiles(root: string, patterns: readonly string[], options: {
    readonly eachMustMatch: boolean;
}): Promise<FoundFiles>;
/** The path as the root sees it, with `/`; null when it lies outside. */
export declare function pathInRoot(root: string, path: string): string | null;
