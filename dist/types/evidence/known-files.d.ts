import type { Person } from "../model/config.ts";
import type { EvidenceDocument } from "../model/evidence.ts";
import type { Finding } from "../model/finding.ts";
import type { LostPart } from "./lost-parts.ts";
/** Documents and findings of one file. The path of a finding is that of the file, which it does not name. */
export interface FileEvidence {
    readonly documents: readonly EvidenceDocument[];
    readonly findings: readonly Finding[];
    readonly lost: readonly LostPart[];
    /** What tells its content apart, whoever made it; with a cache only. */
    readonly sha256?: string;
}
/** What decides about the findings of a file besides its content and the schemas. */
export interface Reading {
    /** Largest file that is read, in bytes. */
    readonly fileBytes: number;
    /** To name the person whose name is used as an id; null without a roster. */
    readonly people?: readonly Person[] | null;
    /** Of the organization, such as `Asia/Taipei`, for times that are written without an offset. */
    readonly timezone?: string;
    /** How many findings each file has one by one, if not `mostFindings`. */
    readonly most?: number;
}
/**
 * What files say, by their contents. Loads of one process that share it, for any number of revisions, read and validate
 * a file of the same content once, and give the very same documents for it as long as it has the same path.
 */
export interface KnownFiles {
    /**
     * What a file of this content at this path says; null when that is not known for such a reading.
     *
     * @param bytes - the content, if it was read
     */
    readonly find: (content: string, path: string, reading: Reading, bytes?: Buffer) => FileEvidence | null;
    /**
     * @param bytes - the content, no larger than the reading allows
     * @returns the file as it is known from now on
     */
    readonly add: (content: string, path: string, bytes: Buffer, reading: Reading, file: FileEvidence) => FileEvidence;
}
/** Those that this process has read. */
export interface FilesInMemory {
    readonly find: KnownFiles["find"];
    readonly add: (...file: [content: string, path: string, bytes: {
        length: number;
    }, Reading, FileEvidence]) => FileEvidence;
}
export declare function createKnownFiles(): FilesInMemory;
/** By what a file is known: files of another kind, which their ending tells, are read otherwise. */
export declare function keyOf(content: string, path: string): string;
