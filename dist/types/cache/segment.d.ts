import type { JsonValue } from "../model/json.js";
/** What changes whenever a file does: sizes in bytes, times in milliseconds since 1970. */
export interface Stamp {
    readonly size: number;
    readonly mtimeMs: number;
    readonly ctimeMs: number;
    readonly ino: number;
}
/** The id of the content of a file when it had that stamp: as it is written, since there may be very many. */
export type Note = readonly [path: string, id: string, size: number, mtimeMs: number, ctimeMs: number, ino: number];
/** What is stored of one content: the size and hash of its bytes, what every run asks for, and the rest as JSON. */
export interface Stored {
    readonly size: number;
    readonly sha256: string;
    readonly head: JsonValue;
    /** Where the rest is. */
    readonly bytes: Buffer;
    readonly at: number;
    readonly length: number;
}
export interface Segment {
    readonly notes: ReadonlyMap<string, Note>;
    readonly contents: ReadonlyMap<string, Stored>;
    /** What follows from the contents of many files, by its name. */
    readonly results: ReadonlyMap<string, JsonValue>;
}
/** @param belongsTo - says for which program and which project; no other reads it */
export declare function encodeSegment(belongsTo: string, { notes, contents, results }: Segment): Buffer;
/** Null for anything but a whole segment that belongs to the program and the project. */
export declare function decodeSegment(belongsTo: string, bytes: Buffer): Segment | null;
/** The rest of what is stored of a content. */
export declare function bodyOf({ bytes, at, length }: Stored): JsonValue;
