/** The type of a field: texts that an enum allows stand as a list. Made from the schemas by scripts/record-types.mjs. */
export type FieldType = "string" | "double" | "bool" | readonly string[] | {
    readonly list: FieldType;
} | FieldTypes;
export interface FieldTypes {
    readonly fields: Readonly<Record<string, FieldType>>;
}
/** The record of an output, `Person` or `Document`. */
export interface RecordType extends FieldTypes {
    /** Fields that together name what a record is about: its key without dates and version. */
    readonly subject: readonly string[];
    /** The field that is the event date, or `$document`. */
    readonly eventDate: string;
}
export type RecordTypes = Readonly<Record<string, RecordType>>;
export declare function loadRecordTypes(): Promise<RecordTypes>;
export declare function isFields(type: FieldType | undefined): type is FieldTypes;
export declare function isList(type: FieldType | undefined): type is {
    readonly list: FieldType;
};
/** Texts that a field may hold, null when it is free. */
export declare function allowedValues(type: FieldType | undefined): readonly string[] | null;
/** Where a rule's records come from: `latest O4.2.3.items` is a list field of the newest records of O4.2.3. */
export interface RecordSource {
    readonly text: string;
    readonly latest: boolean;
    /** An output, `Person` or `Document`. */
    readonly type: string;
    /** List fields to enter, from the outside. */
    readonly path: readonly string[];
}
/** Reads `[latest ]O2.1.1[.field…]`, `people` or `documents`; null for anything else. */
export declare function parseSource(text: string): RecordSource | null;
/** The name under which expressions know the type of a source's records: `O4.2.3.items`. */
export declare function typeName({ type, path }: Pick<RecordSource, "type" | "path">): string;
/** The fields of an output's records, with the texts that each may hold; null for free ones. */
export declare function recordValues(output: string): Promise<Readonly<Record<string, readonly string[] | null>>>;
