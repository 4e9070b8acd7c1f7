import type { JsonValue } from "../model/json.js";
import { type Stamp } from "./segment.js";
import type { SegmentStore } from "./segment-store.js";
/** What earlier runs of this program found out about the files of one project, by their contents. */
export interface ContentCache {
    /**
     * What was added for a content.
     *
     * @param bytes - the content, if it was read: what was made of other bytes is none
     */
    readonly find: (key: string, bytes: Buffer | null) => KnownContent | null;
    readonly add: (key: string, content: ContentName, made: () => MadeContent) => void;
    /** What was remembered by a name, of which the first word says what was judged by. */
    readonly recall: (name: string) => JsonValue | undefined;
    /** Takes the place of what was remembered by the name before. */
    readonly remember: (name: string, result: JsonValue) => void;
    /** The id of the content that a file had when it was last read, if it has not changed since. */
    readonly idOf: (path: string, stamp: Stamp) => string | null;
    /** @param readAt - before the file was read, in milliseconds since 1970 */
    readonly note: (path: string, stamp: Stamp, id: string, readAt: number) => void;
    /** Whether something was asked for that is no longer as it was written: then nothing that was found may be used. */
    readonly isDamaged: () => boolean;
    /** Writes what is new, as far as that takes no longer than a part of the run; the next run does the rest. */
    readonly save: () => void;
}
/** What tells contents apart, whoever made them alike: the size in bytes and the SHA-256 of {@link sha256Of}. */
export interface ContentName {
    readonly size: number;
    readonly sha256: string;
}
/** What every run asks for, and the rest. */
export interface MadeContent {
    readonly head: JsonValue;
    readonly body: JsonValue;
}
export interface KnownContent extends ContentName {
    readonly head: JsonValue;
    /**
     * Reads the rest, each time anew.
     *
     * @throws Error when it is no longer as it was written; the cache is damaged then
     */
    readonly body: () => JsonValue;
}
/**
 * @param belongsTo - the program that reads and writes, and the project; anything else is not read
 * @param now - a clock, in milliseconds
 */
export declare function openContentCache(store: SegmentStore, belongsTo: string, now: () => number): ContentCache;
export declare function sha256Of(bytes: Buffer): string;
