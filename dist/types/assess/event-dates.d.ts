import type { EvidenceDocument } from "../model/evidence.js";
import type { JsonObject } from "../model/json.js";
import type { RecordFilter } from "../model/policy.js";
/** The envelope's own date in the place of a field of the record. */
export declare const documentDate = "$document";
/** One piece of evidence in time: a record and the day on which its work was done, or a nil statement and its last day. */
export interface DatedEvidence {
    readonly date: string;
    readonly document: EvidenceDocument;
    /** Where the date stands in the document. */
    readonly pointer: string;
    /** Null for a nil statement. */
    readonly record: JsonObject | null;
    readonly recordIndex: number;
}
/** The dated records of one valid document; records without the (optional) date field are left out. */
export declare function datedRecords(document: EvidenceDocument, field: string, timezone: string): DatedEvidence[];
export declare function matches(record: JsonObject, filter: RecordFilter | undefined): boolean;
