import type { JsonValue } from "./json.js";
/** Text in place of other text, by offsets in UTF-16 into a text without its byte order mark. */
export interface TextEdit {
    readonly start: number;
    readonly end: number;
    readonly text: string;
}
/**
 * A mechanical correction of what a finding is about: another way of writing the same. It invents nothing: no date, no
 * approval, no value that the file does not have already.
 */
export type Repair = 
/** The value at the finding's pointer becomes this one. */
{
    readonly kind: "value";
    readonly value: JsonValue;
}
/** The key at the finding's pointer gets this name. */
 | {
    readonly kind: "key";
    readonly key: string;
}
/** The map around the finding's pointer gets these fields, in place of those of the same names. */
 | {
    readonly kind: "fields";
    readonly fields: Readonly<Record<string, string>>;
}
/** Signs of the text become others. */
 | {
    readonly kind: "signs";
    readonly edits: readonly TextEdit[];
}
/** The file is written anew as UTF-8. */
 | {
    readonly kind: "encoding";
    readonly from: "UTF-16" | "Big5";
};
