import { type RecordTypes, type ValueLabels } from "../../evidence/record-types.js";
import type { EvidenceDocument } from "../../model/evidence.js";
import type { JsonObject, JsonValue } from "../../model/json.js";
/** The file and document of a view's values. */
export type Origin = Pick<EvidenceDocument, "path" | "index" | "output">;
/**
 * A map of the evidence as expressions see it: of one type, its fields typed, and knowing its location. The names
 * with `$` cannot be written in an expression.
 */
export interface View {
    readonly $raw: JsonObject;
    /** Null for what is in no file, such as a person of a roster given to the library. */
    readonly $origin: Origin | null;
    readonly $pointer: string;
    /** What names the record among those of its output, such as `A-0007`. */
    readonly $name: string;
}
type ViewClass = typeof RecordView;
/** A view whose fields are read by name; those that the library of the expression language reads have getters too. */
export declare class RecordView implements View {
    #private;
    readonly $raw: JsonObject;
    readonly $origin: Origin | null;
    /** What it is a part of: the document of a record, the record of a map in it. */
    readonly $around: RecordView | null;
    /** Fields that together name a record; none for parts of records. */
    readonly $subject: readonly string[];
    constructor(raw: JsonObject, origin: Origin | null, field: string, index: number | null, around: RecordView | null, subject?: readonly string[]);
    get $name(): string;
    /** Hardly ever asked: only of what a finding speaks. */
    get $pointer(): string;
    /** The map in a field; undefined when there is none. */
    $part(field: string): RecordView | undefined;
    /** The maps in a list field; undefined when there is no list. */
    $parts(field: string): readonly (RecordView | undefined)[] | undefined;
    /** The class of the maps in a field. */
    $classOf(_field: string): ViewClass;
}
export interface ViewType {
    readonly name: string;
    readonly create: ViewClass;
    /** Fields and the names of their types in expressions. */
    readonly fields: Readonly<Record<string, string>>;
    /** The texts that a field, or the items of a list field, may hold, with their labels. */
    readonly allowed: Readonly<Record<string, ValueLabels>>;
}
/** Classes for the records of the named outputs, their nested maps and lists, persons and documents. */
export declare function createViewTypes(types: RecordTypes, names: Iterable<string>): Map<string, ViewType>;
export declare function isView(value: unknown): value is RecordView;
export declare function isMap(value: JsonValue | undefined): value is JsonObject;
export {};
