import type { EvidenceDocument } from "../model/evidence.ts";
import type { JsonObject } from "../model/json.ts";
/** A document as it was read: what names it is taken from its data, where that has the right type. */
export declare function evidenceDocument(data: JsonObject, rest: Pick<EvidenceDocument, "path" | "index" | "output" | "valid">): EvidenceDocument;
/** The same document in a file of another name. */
export declare function atPath(document: EvidenceDocument, path: string): EvidenceDocument;
