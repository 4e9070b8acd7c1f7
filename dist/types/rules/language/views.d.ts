import type { EvidenceDocument } from "../../model/evidence.js";
import type { JsonObject } from "../../model/json.js";
import { type RecordTypes } from "./record-types.js";
/** The file and document in which a view's values stand. */
export type Origin = Pick<EvidenceDocument, "path" | "index" | "output">;
/**
 * A map of the evidence as expressions see it: of one type, its fields typed, and knowing where it stands. The names
 * with `$` cannot be written in an expression.
 */
export interface View {
    readonly $raw: JsonObject;
    /** Null for what stands in no file, such as a person of a roster given to the library. */
    readonly $origin: Origin | null;
    readonly $pointer: string;
    /** What names the record among those of its output, such as `A-0007`. */
    readonly $name: string;
}
export type ViewClass = new (raw: JsonObject, origin: Origin | null, pointer: string, around: View | null) => View;
export interface ViewType {
    readonly name: string;
    readonly create: ViewClass;
    /** Fields and the names of their types in expressions. */
    readonly fields: Readonly<Record<string, string>>;
    /** The texts that a field, or the items of a list field, may hold. */
    readonly allowed: Readonly<Record<string, readonly string[]>>;
}
/** Classes for the records of the named outputs, their nested maps and lists, persons and documents. */
export declare function createViewTypes(types: RecordTypes, names: Iterable<string>): Map<string, ViewType>;
export declare function isView(value: unknown): value is View;
