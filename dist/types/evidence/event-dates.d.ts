import type { EvidenceDocument } from "../model/evidence.js";
import type { JsonObject } from "../model/json.js";
import { type Parameter, type RecordFilter } from "../model/policy.js";
/** The date of the envelope instead of a field of the record. */
export declare const documentDate = "$document";
/**
 * One piece of evidence in time: a record and the day on which its work was done, or a nil statement and its last day.
 */
export interface DatedEvidence {
    readonly date: string;
    readonly document: EvidenceDocument;
    /** Location of the date in the document. */
    readonly pointer: string;
    /** Null for a nil statement. */
    readonly record: JsonObject | null;
    readonly recordIndex: number;
}
/**
 * The dated records of one valid document; records without the (optional) date field are skipped.
 *
 * @param records - those of the document, of which the field may be all that is known
 */
export declare function datedRecords(document: EvidenceDocument, field: string, timezone: string, records?: readonly JsonObject[]): DatedEvidence[];
/** Whether a record is one of those that a filter names; for each of many records. */
export declare function filterOf(filter: RecordFilter | undefined, parameters: Readonly<Record<string, Parameter>>): (record: JsonObject) => boolean;
