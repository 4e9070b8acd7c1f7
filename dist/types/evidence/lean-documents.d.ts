import { type JsonObject } from "../model/json.js";
import type { OutputInfo } from "./validators.js";
/** A document with what anybody will ask of it. */
export type LeanDocument = (data: JsonObject, output: string, schema: OutputInfo) => JsonObject;
/** The fields that are asked of the records of an output. */
export type FieldsAsked = (output: string, schema: OutputInfo) => readonly string[];
/**
 * For documents that are kept while there are very many of them: records have the named fields and no others.
 *
 * @param textOf - gives each short text that is kept: {@link textsOnce} where documents stay in memory
 */
export declare function leanDocuments(fields: FieldsAsked, textOf?: (text: string) => string): LeanDocument;
/** Gives equal texts as one. */
export declare function textsOnce(): (text: string) => string;
