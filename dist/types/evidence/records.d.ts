import type { EvidenceDocument } from "../model/evidence.js";
import type { JsonObject, JsonValue } from "../model/json.js";
export declare function recordsOf(document: EvidenceDocument): readonly JsonObject[];
export declare function nilOf(document: EvidenceDocument): JsonObject | null;
/** The values that a field path such as `exercises.asset_id` reaches; lists on the way are entered. */
export declare function valuesAt(value: JsonValue, path: string, pointer: string): {
    value: JsonValue;
    pointer: string;
}[];
