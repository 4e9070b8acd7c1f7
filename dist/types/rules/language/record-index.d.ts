import type { JsonObject, JsonValue } from "../../model/json.js";
import { type View } from "./views.js";
/** Records by the values that the field at a path holds; lists on the way are entered. What is in an order is sorted once. */
export declare class RecordIndex {
    #private;
    /** @param path of fields, `items.account_id` */
    constructor(records: readonly View[], path: string, timezone: string);
    /** The records of which the field is, or as a list contains, the value. */
    lookup(value: unknown): readonly View[];
    /** The records of each value. */
    groups(): readonly (readonly View[])[];
    /** The records of which the field holds the last text, or day, that is not after the given one. */
    inForce(value: string): readonly View[];
    /** The records of which the field holds a time from one to another, a day being all of it; in the order of time. */
    between(from: string, to: string): readonly View[];
}
/** The value of a path that is one field, when it is neither absent nor a list: that of nearly all. */
export declare function soleValue(record: JsonObject, fields: readonly string[]): JsonValue | undefined;
/** The values that a path of fields reaches from one of them on; lists on the way are entered. */
export declare function valuesOf(value: JsonValue | undefined, fields: readonly string[], depth?: number): readonly JsonValue[];
