import type { LocalizedText } from "../../model/locale.js";
export declare function quote(value: string): string;
/** The field by its title, or "this value" where it has none; for the start of a sentence. */
export declare function field(title: LocalizedText | null): string;
/** A sentence to append, with its space, when there is something near enough to mean. */
export declare function didYouMean(suggestion: string | null): string;
/** The reason that a schema gives for a condition, as a sentence to append. */
export declare function because(reason: LocalizedText | null): string;
export declare function list(values: readonly string[], quoted?: boolean): string;
/** A subject with its name, such as `A-0007 (Mail gateway)`. */
export declare function subjectName(subject: string, name: string | null): string;
export declare function plural(count: number, one: string, many?: string): string;
/** The JSON type in words. */
export declare function typeName(type: string): string;
/** A `format` of JSON Schema in words. */
export declare function formatName(format: string): string;
