import { readFile } from "node:fs/promises";
import { builtFolder } from "../source/built-folder.ts";

/** The type of a field: texts that an enum allows are a list. Made from the schemas by scripts/record-types.mjs. */
export type FieldType = "string" | "double" | "bool" | readonly string[] | { readonly list: FieldType } | FieldTypes;

export interface FieldTypes {
  readonly fields: Readonly<Record<string, FieldType>>;
}

/** The record of an output, `Person` or `Document`. */
export interface RecordType extends FieldTypes {
  /** Fields that together name what a record is about: its key without dates and version. */
  readonly subject: readonly string[];
  /** The field that is the event date, or `$document`. */
  readonly eventDate: string;
}

export type RecordTypes = Readonly<Record<string, RecordType>>;

let loaded: Promise<RecordTypes> | null = null;

export function loadRecordTypes(): Promise<RecordTypes> {
  loaded ??= readFile(new URL("data/record-types.json", builtFolder), "utf8").then((text) => JSON.parse(text));
  return loaded;
}

export function isFields(type: FieldType | undefined): type is FieldTypes {
  return typeof type === "object" && "fields" in type;
}

export function isList(type: FieldType | undefined): type is { readonly list: FieldType } {
  return typeof type === "object" && "list" in type;
}

/** Texts that a field may hold, null when it is free. */
function allowedValues(type: FieldType | undefined): readonly string[] | null {
  return Array.isArray(type) ? type : null;
}

/** The fields of an output's records, with the texts that each may hold; null for free ones. */
export async function recordFields(output: string): Promise<Readonly<Record<string, readonly string[] | null>>> {
  const fields = (await loadRecordTypes())[output]?.fields ?? {};
  return Object.fromEntries(Object.entries(fields).map(([name, type]) => [name, allowedValues(type)]));
}
