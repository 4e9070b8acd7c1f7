import type { FilesOnDisk } from "../source/source.js";
import type { FileEvidence } from "./known-files.js";
import type { ReadingHelper } from "./reading-helper.js";
import { type ReadingJob } from "./reading-job.js";
/** Another thread, and when it is started. */
export interface Help {
    /** So many bytes have to be left to read, as far as can be said from the files before. */
    readonly leastBytes: number;
    /** Null where the system allows no other thread, or it would gain nothing. */
    readonly start: (job: ReadingJob) => Promise<ReadingHelper | null>;
    readonly disk: FilesOnDisk;
    /** What it has to know besides. */
    readonly job: () => Omit<ReadingJob, "root" | "paths" | "next">;
}
/** A file as it was read. */
export interface FileRead {
    /** The id that git gives its content; empty where nobody asks for it. */
    readonly id: string;
    readonly file: FileEvidence;
    /** How much was read for it, in bytes. */
    readonly size: number;
}
/**
 * Reads the files at all paths. Where that pays, another thread takes some of them; what it does not hand over is read
 * here, so that nothing but time depends on it.
 *
 * @param readHere - reads one file in this thread
 * @returns them in the order of the paths
 * @throws what the first of the files that cannot be read throws
 */
export declare function readTogether(paths: readonly string[], readHere: (path: string) => Promise<FileRead>, help: Help | null, onProgress?: (done: number, total: number) => void): Promise<readonly FileRead[]>;
