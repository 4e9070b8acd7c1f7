import { type JsonObject } from "../model/json.js";
import type { OutputInfo } from "./validators.js";
/** A document with what anybody will ask of it. */
export type LeanDocument = (data: JsonObject, output: string, schema: OutputInfo) => JsonObject;
/**
 * For documents that are kept while there are very many of them: records have the named fields and no others, and equal
 * texts are there once.
 */
export declare function leanDocuments(fields: (output: string, schema: OutputInfo) => readonly string[]): LeanDocument;
