/** The segments of one project. Nothing is ever changed in place, and what cannot be read or written is passed over. */
export interface SegmentStore {
    /** The oldest first. */
    readonly names: () => readonly string[];
    /** Null for what is not this user's own file, or too large. */
    readonly read: (name: string) => Buffer | null;
    /** @returns whether it was written */
    readonly write: (bytes: Buffer) => boolean;
    readonly remove: (name: string) => void;
}
/**
 * @param folder - a cache folder of this user alone
 * @param project - a name for the project
 */
export declare function segmentStore(folder: string, project: string, most?: number): SegmentStore;
