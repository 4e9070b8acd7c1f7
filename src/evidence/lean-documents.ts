import { isObject, type JsonObject } from "../model/json.ts";
import type { OutputInfo } from "./validators.ts";

/** A document with what anybody will ask of it. */
export type LeanDocument = (data: JsonObject, output: string, schema: OutputInfo) => JsonObject;

/** The fields that are asked of the records of an output. */
export type FieldsAsked = (output: string, schema: OutputInfo) => readonly string[];

/** For documents that are kept while there are very many of them: records have the named fields and no others. */
export function leanDocuments(fields: FieldsAsked): LeanDocument {
  return (data, output, schema) => {
    const { records } = data;
    if (!Array.isArray(records)) return data;
    const asked = fields(output, schema);
    return { ...data, records: records.map((record) => (isObject(record) ? only(record, asked) : record)) };
  };
}

/** The object with the named fields and no others. */
export function only(object: JsonObject, names: readonly string[]): JsonObject {
  const lean: JsonObject = {};
  for (const name of names) {
    const value = Object.hasOwn(object, name) ? object[name] : undefined;
    if (value !== undefined) lean[name] = value;
  }
  return lean;
}
