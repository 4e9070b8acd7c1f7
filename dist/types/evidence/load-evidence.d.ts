import type { EvidenceSet } from "../model/evidence.js";
import type { FoundFiles, Source } from "../source/source.js";
import type { KnownFiles, Reading } from "./known-files.js";
import type { LeanDocument } from "./lean-documents.js";
import { type OutputInfo } from "./validators.js";
export interface LoadOptions extends Reading {
    readonly source: Pick<Source, "read" | "contentId" | "willRead">;
    /** Codes of all outputs of the standard. */
    readonly outputs: readonly string[];
    /** What was read before: this load takes from it and adds to it. */
    readonly known?: KnownFiles;
    /** What is kept of valid documents, if not all. Not together with `known`, which others share. */
    readonly lean?: LeanDocument | null;
    readonly onProgress?: (done: number, total: number) => void;
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
