import { isObject, type JsonObject, type JsonValue } from "../model/json.ts";
import type { OutputInfo } from "./validators.ts";

/** A document with what anybody will ask of it. */
export type LeanDocument = (data: JsonObject, output: string, schema: OutputInfo) => JsonObject;

/** Days, ids and names of persons are the same in very many records; longer texts hardly ever are. */
const longestShared = 32;

/** The fields that are asked of the records of an output. */
export type FieldsAsked = (output: string, schema: OutputInfo) => readonly string[];

/**
 * For documents that are kept while there are very many of them: records have the named fields and no others.
 *
 * @param textOf - gives each short text that is kept: {@link textsOnce} where documents stay in memory
 */
export function leanDocuments(fields: FieldsAsked, textOf: (text: string) => string = (text) => text): LeanDocument {
  const shared = (value: JsonValue): JsonValue => {
    if (typeof value === "string") return value.length > longestShared ? value : textOf(value);
    if (Array.isArray(value)) return value.map(shared);
    return isObject(value) ? only(value, Object.keys(value)) : value;
  };
  const only = (object: JsonObject, names: readonly string[]): JsonObject => {
    const lean: JsonObject = {};
    for (const name of names) {
      const value = Object.hasOwn(object, name) ? object[name] : undefined;
      if (value !== undefined) lean[name] = shared(value);
    }
    return lean;
  };
  return (data, output, schema) => {
    const { records, ...envelope } = data;
    if (!Array.isArray(records)) return data;
    const asked = fields(output, schema);
    const lean = records.map((record) => (isObject(record) ? only(record, asked) : record));
    return { ...only(envelope, Object.keys(envelope)), records: lean };
  };
}

/** Gives equal texts as one. */
export function textsOnce(): (text: string) => string {
  const texts = new Map<string, string>();
  return (text) => {
    const known = texts.get(text);
    if (known !== undefined) return known;
    texts.set(text, text);
    return text;
  };
}
