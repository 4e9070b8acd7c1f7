import type { JsonValue } from "../model/json.js";
/** What changes whenever a file does: sizes in bytes, times in milliseconds since 1970. */
export interface Stamp {
    readonly size: number;
    readonly mtimeMs: number;
    readonly ctimeMs: number;
    readonly ino: number;
}
/** The id of the content of a file when it had that stamp. */
export type Note = readonly [id: string, size: number, mtimeMs: number, ctimeMs: number, ino: number];
/** JSON that is read when somebody asks for it: a part of the rest of a segment. */
export interface Body {
    readonly from: Rest;
    readonly at: number;
    readonly length: number;
    readonly sum: number;
}
/** Bytes of the rest of a segment; null when they are no longer there. */
export type Rest = (at: number, length: number) => Buffer | null;
/** What is stored of one content: the size and hash of its bytes, and what every run asks for. */
export interface Stored extends Body {
    readonly size: number;
    readonly sha256: string;
    readonly head: JsonValue;
}
export interface Segment {
    readonly notes: ReadonlyMap<string, Note>;
    readonly contents: ReadonlyMap<string, Stored>;
    /** What follows from the contents of many files, by its name. */
    readonly results: ReadonlyMap<string, Body>;
}
/** The head and the parts of the rest in their order. */
export interface EncodedSegment {
    readonly head: Buffer;
    readonly rest: readonly Buffer[];
}
/** A body that is not stored yet. */
export declare function newBody(value: JsonValue): Body;
/** The value; undefined when it is no longer as it was written. */
export declare function jsonOf(body: Body): JsonValue | undefined;
/** @param belongsTo - says for which program and which project; no other reads it */
export declare function encodeSegment(belongsTo: string, { notes, contents, results }: Segment): EncodedSegment;
/**
 * Null for anything but a segment that belongs to the program and the project.
 *
 * @param head - as it was written: whoever read it has compared its checksum
 */
export declare function decodeSegment(belongsTo: string, head: Buffer, from: Rest): Segment | null;
