import type { EvidenceSet } from "../model/evidence.js";
import type { FoundFiles } from "../source/find-files.js";
import { type SchemaInfo } from "./validators.js";
export interface LoadOptions {
    readonly root: string;
    /** Codes of all outputs of the standard. */
    readonly outputs: readonly string[];
    /** Largest file that is read, in bytes. */
    readonly fileBytes: number;
    readonly onProgress?: (done: number, total: number) => void;
}
export interface LoadedEvidence extends EvidenceSet {
    /** What the schemas say about each output of which a document was read. */
    readonly schemas: ReadonlyMap<string, SchemaInfo>;
}
/**
 * Reads every file, picks the schema of each document by its `output` and validates it. What is wrong with a file or
 * document becomes a finding with its line, and the run goes on.
 *
 * @throws UserError `unreadable` for a file that the system does not let us read.
 */
export declare function loadEvidence(found: FoundFiles, options: LoadOptions): Promise<LoadedEvidence>;
