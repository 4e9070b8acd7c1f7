import type { JsonValue } from "../model/json.js";
/** What changes whenever a file does: sizes in bytes, times in milliseconds since 1970. */
export interface Stamp {
    readonly size: number;
    readonly mtimeMs: number;
    readonly ctimeMs: number;
    readonly ino: number;
}
/** The id of the content of a file when it had that stamp. */
export interface Note {
    readonly stamp: Stamp;
    readonly id: string;
}
/** What is stored of one content: the size and hash of its bytes, and the value as JSON. */
export interface Stored {
    readonly size: number;
    readonly sha256: string;
    readonly json: Buffer;
}
export interface Segment {
    readonly notes: ReadonlyMap<string, Note>;
    readonly contents: ReadonlyMap<string, Stored>;
}
/** @param belongsTo - says for which program and which project; no other reads it */
export declare function encodeSegment(belongsTo: string, { notes, contents }: Segment): Buffer;
/** Null for anything but a whole segment that belongs to the program and the project. */
export declare function decodeSegment(belongsTo: string, bytes: Buffer): Segment | null;
export declare function storedValue({ json }: Stored): JsonValue;
