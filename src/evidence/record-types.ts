import { readFileSync } from "node:fs";
import { builtFolder } from "../source/built-folder.ts";

/** The type of a field. Made from the schemas by scripts/record-types.mjs. */
export type FieldType = "string" | "double" | "bool" | Choice | { readonly list: FieldType } | FieldTypes;

/** The texts that an enum allows, each with its Chinese label, or itself where it has none. */
export interface Choice {
  readonly choice: ValueLabels;
}

export type ValueLabels = Readonly<Record<string, string>>;

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

let loaded: RecordTypes | null = null;

export async function loadRecordTypes(): Promise<RecordTypes> {
  loaded ??= JSON.parse(readFileSync(new URL("data/record-types.json", builtFolder), "utf8")) as RecordTypes;
  return loaded;
}

export function isFields(type: FieldType | undefined): type is FieldTypes {
  return typeof type === "object" && "fields" in type;
}

export function isList(type: FieldType | undefined): type is { readonly list: FieldType } {
  return typeof type === "object" && "list" in type;
}

export function isChoice(type: FieldType | undefined): type is Choice {
  return typeof type === "object" && "choice" in type;
}

/** The fields of an output's records, with the texts that each may hold; null for free ones. */
export async function recordFields(output: string): Promise<Readonly<Record<string, readonly string[] | null>>> {
  const fields = (await loadRecordTypes())[output]?.fields ?? {};
  return Object.fromEntries(
    Object.entries(fields).map(([name, type]) => [name, isChoice(type) ? Object.keys(type.choice) : null]),
  );
}
