/** The type of a field. Made from the schemas by scripts/record-types.mjs. */
export type FieldType = "string" | "double" | "bool" | Choice | {
    readonly list: FieldType;
} | FieldTypes;
/** The texts that an enum allows, each with its Chinese label, or itself where it has none. */
export interface Choice {
    readonly choice: ValueLabels;
}
export type ValueLabels = Readonly<Record<string, string>>;
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
export declare function isChoice(type: FieldType | undefined): type is Choice;
/** The fields of an output's records, with the texts that each may hold; null for free ones. */
export declare function recordFields(output: string): Promise<Readonly<Record<string, readonly string[] | null>>>;
