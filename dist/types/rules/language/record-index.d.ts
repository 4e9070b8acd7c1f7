import type { JsonObject, JsonValue } from "../../model/json.js";
import type { Budget } from "./budget.js";
import { type View } from "./views.js";
/**
 * Records by the values that the field at a path holds; lists on the way are entered. What is in an order is sorted once. One that
 * is asked for and not kept goes through its records each time: of a few, that is faster than to prepare anything.
 */
export declare class RecordIndex {
    #private;
    /** @param fields the path, `items` and `account_id` */
    constructor(records: readonly View[], fields: readonly string[], timezone: string, isKept: boolean);
    /** The records of which the field is, or as a list contains, the value. */
    lookup(value: unknown): readonly View[];
    /** The records of each value. */
    groups(): readonly (readonly View[])[];
    /** The records of which the field holds the last day or time that is not after the given one. */
    inForce(time: string): readonly View[];
    /** The records of which the field holds the last day or time before the given one. */
    lastBefore(time: string): readonly View[];
    /** The records of which the field holds the first day or time after the given one. */
    firstAfter(time: string): readonly View[];
    /**
     * Of the records of which the field holds a day or time that is not after the given one, one that has the last in another
     * field, such as the end of what begins with the first; none when no such record has both.
     */
    lastToEnd(endPath: string, time: string): readonly View[];
    /**
     * The records of which the field holds a time from one to another, a day being all of it; in the order of time. Each of
     * them takes a step.
     */
    between(from: string, to: string, spend: Budget["spend"]): readonly View[];
}
/** The value of a path that is one field, when it is neither absent nor a list: that of nearly all. */
export declare function soleValue(record: JsonObject, fields: readonly string[]): JsonValue | undefined;
/** The values that a path of fields reaches from one of them on; lists on the way are entered. */
export declare function valuesOf(value: JsonValue | undefined, fields: readonly string[], depth?: number): readonly JsonValue[];
