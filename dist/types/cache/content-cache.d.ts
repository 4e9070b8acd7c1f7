import type { JsonValue } from "../model/json.js";
import { type Stamp } from "./segment.js";
import type { SegmentStore } from "./segment-store.js";
/** What earlier runs of this program found out about the files of one project, by their contents. */
export interface ContentCache {
    /**
     * What was added for a content.
     *
     * @param bytes - the content, if it was read: a value that was made of other bytes is none
     */
    readonly find: (key: string, bytes: Buffer | null) => {
        readonly size: number;
        readonly value: JsonValue;
    } | null;
    readonly add: (key: string, bytes: Buffer, value: () => JsonValue) => void;
    /** The id of the content that a file had when it was last read, if it has not changed since. */
    readonly idOf: (path: string, stamp: Stamp) => string | null;
    /** @param readAt - before the file was read, in milliseconds since 1970 */
    readonly note: (path: string, stamp: Stamp, id: string, readAt: number) => void;
    /** Writes what is new, as far as that takes no longer than a small part of the run; the next run does the rest. */
    readonly save: () => void;
}
/**
 * @param belongsTo - the program that reads and writes, and the project; anything else is not read
 * @param now - a clock, in milliseconds
 */
export declare function openContentCache(store: SegmentStore, belongsTo: string, now: () => number): ContentCache;
