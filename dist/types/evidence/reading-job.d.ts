import type { MessagePort } from "node:worker_threads";
import type { JsonObject } from "../model/json.js";
import type { FileStamp } from "../source/source.js";
import type { FileEvidence } from "./known-files.js";
import type { FileReading } from "./read-evidence-file.js";
/** What a thread needs to know to read files beside this one. */
export interface ReadingJob {
    /** Absolute: the files are read from the disk. */
    readonly root: string;
    readonly paths: readonly string[];
    /** One number, the index of the next path that nobody has taken. Whoever takes one adds 1. */
    readonly next: SharedArrayBuffer;
    readonly reading: Omit<FileReading, "lean">;
    /** The fields of records that are kept, by output; null for all. */
    readonly fields: Readonly<Record<string, readonly string[]>> | null;
}
/** What the thread is started with. */
export type StartedJob = ReadingJob & {
    readonly port: MessagePort;
};
/** A file that the thread has read. It hands over many at once, as the JSON text of a list; at its end, null. */
export interface HandedFile extends Omit<FileEvidence, "documents"> {
    /** Of its path. */
    readonly index: number;
    readonly stamp: FileStamp;
    readonly documents: readonly HandedDocument[];
}
export type HandedDocument = readonly [index: number, output: string | null, valid: boolean, data: JsonObject];
/** Takes the index of the next path. */
export declare function takeNext(next: Int32Array): number;
/** Has all threads stop after the file at which they are. */
export declare function takeAll(next: Int32Array, count: number): void;
