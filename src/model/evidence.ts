import type { Finding } from "./finding.ts";
import type { JsonObject } from "./json.ts";

/** One YAML document that was read; `output` is null unless it names an output of the standard. */
export interface EvidenceDocument {
  /** Relative to the root, with `/`. */
  readonly path: string;
  /** Position in the file, from 0. */
  readonly index: number;
  readonly output: string | null;
  readonly id: string | null;
  /** The date the document was made; null if missing or invalid. */
  readonly date: string | null;
  readonly data: JsonObject;
  /** False if the document has any finding of severity error. */
  readonly valid: boolean;
  /** Of a document whose data is read when somebody asks for it. */
  readonly head?: DocumentHead;
}

/** What every run asks of a document, known before its records are read. */
export interface DocumentHead {
  readonly envelope: Envelope;
  /** The number of records; null of a document without that list, such as a nil statement. */
  readonly records: number | null;
}

/** The data of a document besides its records. */
export type Envelope = JsonObject;

export interface EvidenceSet {
  /** Number of files read, including those that could not be parsed. */
  readonly files: number;
  readonly documents: readonly EvidenceDocument[];
  readonly findings: readonly Finding[];
}
