import { type JsonObject } from "../model/json.ts";
import type { OutputInfo } from "./validators.ts";
/** A document with what anybody will ask of it. */
export type LeanDocument = (data: JsonObject, output: string, schema: OutputInfo) => JsonObject;
/** The fields that are asked of the records of an output. */
export type FieldsAsked = (output: string, schema: OutputInfo) => readonly string[];
/** For documents that are kept while there are very many of them: records have the named fields and no others. */
export declare function leanDocuments(fields: FieldsAsked): LeanDocument;
/** The object with the named fields and no others. */
export declare function only(object: JsonObject, names: readonly string[]): JsonObject;
