import { type JsonValue } from "../model/json.ts";
/** Whether a value is as a schema asks. */
export type QuickTest = (value: JsonValue) => boolean;
/** A JSON Schema without annotations, or whether anything at all is valid. */
export type PlainSchema = boolean | Part;
export type Part = {
    readonly [keyword: string]: JsonValue;
};
export type TestOf = (part: PlainSchema) => QuickTest;
/** The keywords that are about one type of values: one test is made of all of them that a schema has, and of its type. */
interface KindOfValues {
    readonly type: string;
    readonly keywords: readonly string[];
    readonly make: (part: Part, testOf: TestOf) => QuickTest;
}
export declare const kindsOfValues: readonly KindOfValues[];
export declare function listAt(part: Part, keyword: string): readonly JsonValue[];
export declare function unknown(what: string): never;
export {};
