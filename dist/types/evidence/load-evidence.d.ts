import type { EvidenceSet } from "../model/evidence.js";
import type { FoundFiles, Source } from "../source/source.js";
import type { KnownFiles, Reading } from "./known-files.js";
import { type FieldsAsked } from "./lean-documents.js";
import { type Help } from "./read-together.js";
import type { OutputInfo } from "./validators.js";
export interface LoadOptions extends Reading {
    readonly source: Pick<Source, "read" | "contentId" | "willRead">;
    /** Codes of all outputs of the standard. */
    readonly outputs: readonly string[];
    /** What was read before: this load takes from it and adds to it. */
    readonly known?: KnownFiles;
    /** Of the records of valid documents, the fields that are kept; null for all. Not together with `known`, which others share. */
    readonly fields?: FieldsAsked | null;
    readonly onProgress?: (done: number, total: number) => void;
    /** When another thread helps to read, if not where that was measured to pay, and how it is started. */
    readonly help?: Pick<Help, "leastBytes"> & Partial<Pick<Help, "start">>;
}
export interface LoadedEvidence extends EvidenceSet {
    /** What the schema says about each output for which a document was read. */
    readonly schemas: ReadonlyMap<string, OutputInfo>;
    /** Outputs to which files and documents seem to belong that could not be read as evidence of any. */
    readonly unread: ReadonlySet<string>;
    /** The files that were read, with the ids that git gives their contents where those are {@link LoadOptions.known}. */
    readonly contents: ReadonlyMap<string, string>;
    /** What tells the contents of the files apart, by path, whoever made them; only with a cache. */
    readonly digests: ReadonlyMap<string, string>;
}
/**
 * Reads every file, selects the schema of each document by its `output` and validates it. A problem in a file or
 * document becomes a finding with its line, and the run continues.
 *
 * @throws UserError `unreadable` for a file that the system does not allow us to read.
 */
export declare function loadEvidence(found: FoundFiles, options: LoadOptions): Promise<LoadedEvidence>;
/** The files of which it is not known what they say: these have to be read. */
export declare function unknownFiles({ files }: FoundFiles, options: LoadOptions): readonly string[];
