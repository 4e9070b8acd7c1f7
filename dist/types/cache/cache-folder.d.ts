import { type Stats } from "node:fs";
type Environment = Readonly<Record<string, string | undefined>>;
/** The folder for what programs of this user may forget; null where the system has none. */
export declare function usualCacheFolder(environment: Environment, platform: NodeJS.Platform): string | null;
/** A folder for the cache: one that somebody named, or the usual one. */
export interface CacheFolder {
    readonly path: string;
    readonly isNamed: boolean;
}
/**
 * The folder, made if needed, when nobody else can have put anything into it: a folder and no link, owned by this user,
 * into which no other user may write, and no part of what is checked. Null otherwise.
 *
 * @param root - of the project that is checked
 * @throws UserError `cache-in-repository` for one that was named within what is checked, or within its repository
 */
export declare function ownCacheFolder({ path, isNamed }: CacheFolder, root: string): string | null;
/** Whether it is a folder or a file and no link, this user's, and nobody else can write it. */
export declare function isOwn(stats: Stats, kind: "folder" | "file"): boolean;
export {};
