import type { EvidenceDocument } from "../model/evidence.js";
import type { JsonObject, JsonValue } from "../model/json.js";
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
export declare function recordsOf(document: EvidenceDocument): readonly JsonObject[];
export declare function nilOf(document: EvidenceDocument): JsonObject | null;
/** The dated records of one valid document; records without the (optional) date field are left out. */
export declare function datedRecords(document: EvidenceDocument, field: string, timezone: string): DatedEvidence[];
/** The values that a field path such as `exercises.asset_id` reaches; lists on the way are entered. */
export declare function valuesAt(value: JsonValue, path: string, pointer: string): {
    value: JsonValue;
    pointer: string;
}[];
export declare function matches(record: JsonObject, filter: RecordFilter | undefined): boolean;
