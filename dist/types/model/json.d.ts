/** Any value of YAML 1.2 core or JSON. */
export type JsonValue = string | number | boolean | null | JsonValue[] | JsonObject;
export interface JsonObject {
    [key: string]: JsonValue;
}
/** A map, rather than a list, a scalar or null. */
export declare function isObject(value: JsonValue | undefined): value is JsonObject;
