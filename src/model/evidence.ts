import type { Finding } from "./finding.ts";
import type { JsonObject } from "./json.ts";

/** One YAML document that was read; `output` is null when it names none that the standard has. */
export interface EvidenceDocument {
  /** Relative to the root, with `/`. */
  readonly path: string;
  /** Position in the file, from 0. */
  readonly index: number;
  readonly output: string | null;
  readonly id: string | null;
  /** The day the document was made; null when it has none that is valid. */
  readonly date: string | null;
  readonly data: JsonObject;
  /** False when any error-level finding speaks against the document. */
  readonly valid: boolean;
}

export interface EvidenceSet {
  /** Number of files read, also of those that could not be parsed. */
  readonly files: number;
  readonly documents: readonly EvidenceDocument[];
  readonly findings: readonly Finding[];
}
