import type { EncodedSegment, Rest } from "./segment.js";
/** The segments of one project. Nothing is ever changed in place, and what cannot be read or written is passed over. */
export interface SegmentStore {
    /** The oldest first. */
    readonly names: () => readonly string[];
    /** Null for what is not this user's own file, too large, or not as it was written. */
    readonly read: (name: string) => StoredSegment | null;
    /** @returns whether it was written */
    readonly write: (segment: EncodedSegment) => boolean;
    readonly remove: (name: string) => void;
}
/** The head of a segment, whose checksum is right, and the rest, of which is read what is asked for. */
export interface StoredSegment {
    readonly head: Buffer;
    readonly rest: Rest;
    /** Of the rest, in bytes. */
    readonly restLength: number;
}
/**
 * @param folder - a cache folder of this user alone
 * @param project - a name for the project
 */
export declare function segmentStore(folder: string, project: string, most?: number): SegmentStore;
