import type { HandedFile, ReadingJob } from "./reading-job.js";
/** Another thread that reads files. Whatever becomes of it, nothing here throws: what it does not hand over is missing. */
export interface ReadingHelper {
    /** What it has read since it was last asked. */
    readonly read: () => readonly HandedFile[];
    /** The rest, when it is at its end. */
    readonly rest: () => Promise<readonly HandedFile[]>;
    readonly stop: () => void;
}
/**
 * Null where there are too few cores, or where the system does not allow another thread.
 *
 * @param entry - the program of the thread
 */
export declare function startReadingHelper(job: ReadingJob, { entry, cores }?: {
    cores?: number | undefined;
    entry?: import("url").URL | undefined;
}): ReadingHelper | null;
