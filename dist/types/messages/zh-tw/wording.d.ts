import type { LocalizedText } from "../../model/locale.js";
export declare function quote(value: string): string;
/** The field by its title, or 「此欄位」 where it has none; for the start of a sentence. */
export declare function field(title: LocalizedText | null): string;
/** A sentence to append when there is something near enough to mean. */
export declare function didYouMean(suggestion: string | null): string;
/** The reason that a schema gives for a condition, as a sentence to append. */
export declare function because(reason: LocalizedText | null): string;
export declare function list(values: readonly string[], quoted?: boolean): string;
/** A subject with its name, such as `A-0007（郵件閘道）`, for the start of a sentence. */
export declare function subjectName(subject: string, name: string | null): string;
/** To stand behind Chinese: with a space when it begins with a Latin letter or digit. */
export declare function spaced(words: string): string;
/** The JSON type in words. */
export declare function typeName(type: string): string;
/** A `format` of JSON Schema in words. */
export declare function formatName(format: string): string;
export declare function yamlReason(reason: string): string;
