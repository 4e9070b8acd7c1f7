import type { JsonValue } from "../model/json.js";
import type { LocalizedText } from "../model/locale.js";
/** An error as Ajv reports it. */
export interface SchemaError {
    readonly keyword: string;
    readonly instancePath: string;
    readonly schemaPath: string;
    readonly params: Readonly<Record<string, unknown>>;
    /** The key that a schema of keys refuses. */
    readonly propertyName?: string;
}
/** At most so many as the build keeps (scripts/validator-modules.mjs). */
export interface SchemaErrors extends ReadonlyArray<SchemaError> {
    /** How many there are, those that were not kept too; left out when all are here. */
    readonly total?: number;
}
/** What the build takes from a schema for documents that are valid (scripts/quick-schemas.mjs). */
export interface OutputInfo {
    /** Field of a record that is its event date, or `$document`. Null for schemas that are not of an output. */
    readonly eventDate: string | null;
    /** Fields that together identify a record. */
    readonly key: readonly string[];
    /** Every property by its pointer, list indexes written `*`, with its title where it has one. */
    readonly properties: Readonly<Record<string, LocalizedText | null>>;
    /** Pointers of the values that are person ids, list indexes written `*`. */
    readonly persons: readonly string[];
    /** Pointers of the values of records that are days or times of what has happened, list indexes written `*`. */
    readonly times: readonly string[];
    /** What fields of a record refer to, such as `affected_assets/*` to `O2.1.1.asset_id`. */
    readonly references: Readonly<Record<string, string>>;
    /** Fields of a record whose dates or times must be in order. */
    readonly order: readonly (readonly string[])[];
    /** Pairs of fields of a record with different people: who does the work, and who checks or approves it. */
    readonly separate: readonly (readonly [worker: string, checker: string])[];
    /** For registers of which every row is renewed, not only one: the fields of which each ends a row. Null for others. */
    readonly everyRow: {
        readonly endedBy: readonly string[];
    } | null;
    /** What of a record is followed until it is closed. */
    readonly openItems: readonly OpenItems[];
    /** Numbers of a record that say how many items one of its lists has. */
    readonly counts: readonly StatedCount[];
    /** What the work of a record found, which is not what earlier work found. */
    readonly ownResults: readonly OwnResult[];
}
/** Items that are followed until a date says that they are closed, or the record itself. */
export interface OpenItems {
    /** The field of the record with the items; null where the record is the only one. */
    readonly list: string | null;
    /** The field that names an item among those of its list; null where there is only one. */
    readonly key: string | null;
    readonly closed: string;
    /** The field with the date by which it is to be closed; null where it is not compared with that of another document. */
    readonly due: string | null;
}
export interface OwnResult {
    /** The fields that say what the work was about: only records of one subject are compared. */
    readonly of: readonly string[];
    /** The fields with what was found. */
    readonly fields: readonly string[];
}
export interface StatedCount {
    /** Field path of the number. */
    readonly count: string;
    readonly of: string;
    /** The values of fields that an item has in order to be counted. */
    readonly where: Readonly<Record<string, readonly JsonValue[]>>;
}
/** The same and what only findings about invalid values say (scripts/validator-modules.mjs). */
export interface SchemaInfo extends OutputInfo {
    /** The reason for a conditional requirement, by the path of the condition in the schema. */
    readonly reasons: Readonly<Record<string, LocalizedText>>;
    /** Made when it is asked for. */
    readonly hints: () => SchemaHints;
}
/** How a schema says that its values are written. */
export interface SchemaHints {
    /** By pattern: what it asks for, in words and with an example. */
    readonly forms: Readonly<Record<string, LocalizedText>>;
    /** By pointer, list indexes written `*`: the Chinese label of each permitted value. */
    readonly labels: Readonly<Record<string, Readonly<Record<string, string>>>>;
    /** By pointer, list indexes written `*`: the format of the value, such as `date`. */
    readonly formats: Readonly<Record<string, string>>;
    /** How documents of earlier versions of the form are to be changed. */
    readonly former: readonly FormerField[];
}
/** A field that an earlier version of the form did not have, or a value of it that is no longer one. */
export interface FormerField {
    /** Pointer of the field, list indexes written `*`. */
    readonly at: string;
    /** The former value; left out where the field is new. */
    readonly value?: string;
    /** Fields beside it, with what to write now. */
    readonly set: Readonly<Record<string, string>>;
}
export interface Validator {
    /** The errors, or null when the value is valid. */
    readonly validate: (value: unknown) => SchemaErrors | null;
    readonly info: SchemaInfo;
}
/**
 * The validator of an output (`O4.8.2`) or of another file of the project (`config`, `policy`, `people`, `report`),
 * loaded when it is first needed.
 */
export declare function loadValidator(name: string): Promise<Validator>;
