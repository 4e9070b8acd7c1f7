import type { LocalizedText } from "./locale.js";
/** What the schema of an output says to people: what a document contains (scripts/output-forms.mjs). */
export interface OutputForm {
    readonly description: LocalizedText | null;
    /** Whether a record is an item of a register, one activity, or a controlled document. */
    readonly shape: "register" | "record" | "document";
    /** Usual paper forms of such evidence, in Chinese as they are called. */
    readonly paperForms: string | null;
    /** Field of a record that is its event date; null for the date of the document. */
    readonly eventDate: string | null;
    /** Fields that together identify a record. */
    readonly key: readonly string[];
    /** The fields of a record in order, each followed by those inside it. */
    readonly fields: readonly FormField[];
    readonly conditions: readonly FormCondition[];
    /** The fields around the records, and those of a nil statement (`nil.from`). */
    readonly envelope: readonly {
        readonly path: string;
        readonly type: string;
        readonly required: boolean;
    }[];
    readonly renew: RenewalForm;
    /** By field of a record: its values once what the record is about is no more, or is done. */
    readonly ended: Readonly<Record<string, readonly string[]>>;
}
/**
 * What becomes of the fields in the document of the next period, by paths from the document on: `records.asset_id`; what
 * is said of a field goes for those inside it. Dates, hashes, percentages and counts of which nothing is said are emptied,
 * periods are moved on.
 */
export interface RenewalForm {
    /** What the work is about, and how and by whom it is to be done. */
    readonly keep: readonly string[];
    /** Numbers that go on. */
    readonly next: readonly string[];
    /** What the work found, and who signs for it. */
    readonly empty: readonly string[];
}
/** What the schemas say of what people write besides the records of one output (scripts/output-forms.mjs). */
export interface SharedForms {
    /** The fields of a document beside `output` and `records`, the same for all outputs. */
    readonly envelope: readonly FormField[];
    /** The fields of a person of the roster. */
    readonly person: readonly FormField[];
    /** The fields of the type `period`. */
    readonly period: readonly FormField[];
}
export interface FormField {
    /** As in a record, such as `items[].account_id`. */
    readonly path: string;
    readonly title: LocalizedText | null;
    readonly description: LocalizedText | null;
    readonly presence: "required" | "conditional" | "optional";
    /** Not null when the field is a list; everything that follows is then about each of its items. */
    readonly list: {
        readonly minItems: number | null;
        readonly maxItems: number | null;
        readonly unique: boolean;
    } | null;
    readonly type: FieldType;
    /** The allowed values of a `choice`; the schemas have labels in Chinese only. */
    readonly values: readonly FieldValue[];
    readonly bounds: FieldBounds;
    readonly refersTo: FieldReference | null;
}
/** `choice` is one of its values; `group` has fields of its own. The rest are types of JSON or of evidence.schema.json. */
export declare const fieldTypes: readonly ["choice", "group", "identifier", "person", "line", "text", "date", "datetime", "duration", "percent", "count", "hours", "sha256", "url", "period", "string", "integer", "number", "boolean"];
export type FieldType = (typeof fieldTypes)[number];
export interface FieldValue {
    readonly value: string | number | boolean;
    readonly label: string | null;
}
/** As in JSON Schema. */
export interface FieldBounds {
    readonly minimum?: number;
    readonly maximum?: number;
    readonly exclusiveMinimum?: number;
    readonly exclusiveMaximum?: number;
    readonly minLength?: number;
    readonly maxLength?: number;
    readonly pattern?: string;
}
export interface FieldReference {
    readonly output: string;
    readonly field: string;
}
/** Fields that some records must have, or must not have. */
export interface FormCondition {
    readonly fields: readonly string[];
    readonly reason: LocalizedText | null;
}
