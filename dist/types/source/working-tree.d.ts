import type { FileStamp, Source } from "./source.js";
/** What is known of files that did not change since they were last read. */
export interface ContentNotes {
    /** The id of the content of a file with this stamp; null when that is not known. */
    readonly idOf: (path: string, stamp: FileStamp) => string | null;
    /** @param readAt - before the file was read, in milliseconds since 1970 */
    readonly note: (path: string, stamp: FileStamp, id: string, readAt: number) => void;
}
/** The files of a folder as they are on the disk now. */
export declare function workingTree(folder: string, notes?: ContentNotes | null): Source;
