import { type SpawnOptions } from "node:child_process";
/** How a program ended, and what it had printed until then. */
export interface ProgramAnswer {
    readonly stdout: string;
    readonly stderr: string;
    /** Null where it did not end by itself. */
    readonly status: number | null;
    /** There is no such program, or no folder to start it in. */
    readonly isAbsent: boolean;
    /** It had more to print than is taken. */
    readonly isTooLong: boolean;
    /** It was stopped because it took longer than its limit. */
    readonly isTimedOut: boolean;
}
interface ProgramOptions extends Pick<SpawnOptions, "cwd" | "env"> {
    /** In milliseconds. */
    readonly timeout: number;
    /** Bytes that are taken of what it prints. */
    readonly maxBuffer: number;
    /** What it reads; nothing by default. */
    readonly input?: string;
    /** How what it prints becomes text; `latin1` has a character for each byte. */
    readonly encoding?: "utf8" | "latin1";
}
/**
 * Runs a program. What it prints goes into a file without a name, which costs the start of a short run less
 * than a pipe, as Node.js reads pipes; into a pipe where there can be no such file, or no more space in it.
 */
export declare function programAnswer(program: string, args: readonly string[], options: ProgramOptions): Promise<ProgramAnswer>;
export {};
