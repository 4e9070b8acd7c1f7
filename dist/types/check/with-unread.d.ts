import type { LoadedEvidence } from "../evidence/load-evidence.js";
import type { Finding } from "../model/finding.js";
import type { FoundFiles, SourceState, TrackedKind } from "../source/source.js";
import type { Project } from "./load-project.js";
/** Evidence with what was not read of it. */
export interface ReadEvidence {
    readonly evidence: LoadedEvidence;
    /** The files that git tracks; null outside git. */
    readonly tracked: ReadonlyMap<string, TrackedKind> | null;
    /** Number of files that a sparse checkout leaves out. */
    readonly sparse: number;
}
/** What is private or hidden in files, by their contents, for all checks that share it. */
export type KnownInText = Map<string, readonly Finding[]>;
export interface UnreadOptions {
    /** Files that are there and were not read, because the checkout that it is compared with leaves them out. */
    readonly leftOut?: readonly string[];
    readonly known?: KnownInText | null;
}
/**
 * Adds to the evidence what nobody would notice in it: files that look like evidence and were not read, and what is
 * private or hidden in the configuration, the policies and the roster.
 *
 * @throws UserError `config-not-checked-out`
 */
export declare function withUnread({ source, config, configPath, files }: Pick<Project, "source" | "config" | "configPath" | "files">, found: FoundFiles, evidence: LoadedEvidence, state: SourceState, { leftOut, known }?: UnreadOptions): Promise<ReadEvidence>;
