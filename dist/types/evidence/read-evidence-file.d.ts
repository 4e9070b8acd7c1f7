import type { FileContent } from "../source/source.js";
import type { FileEvidence, Reading } from "./known-files.js";
import type { LeanDocument } from "./lean-documents.js";
export interface FileReading extends Reading {
    /** Codes of all outputs of the standard. */
    readonly outputs: readonly string[];
    /** What is kept of valid documents, if not all. */
    readonly lean?: LeanDocument | null;
}
/** What a file says by itself: depends on its content, the end of its path and the reading. */
export declare function readEvidenceFile(content: FileContent, path: string, options: FileReading): Promise<FileEvidence>;
