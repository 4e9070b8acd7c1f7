import { readFile } from "node:fs/promises";
import { builtFolder } from "../../source/built-folder.ts";

/**
 * The type of a field: texts that an enum allows stand as a list. Made from the schemas by scripts/record-types.mjs.
 */
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

export async function loadRecordTypes(): Promise<RecordTypes> {
  return JSON.parse(await readFile(new URL("data/record-types.json", builtFolder), "utf8"));
}

export function isFields(type: FieldType | undefined): type is FieldTypes {
  return typeof type === "object" && "fields" in type;
}

export function isList(type: FieldType | undefined): type is { readonly list: FieldType } {
  return typeof type === "object" && "list" in type;
}

/** Texts that a field may hold, null when it is free. */
export function allowedValues(type: FieldType | undefined): readonly string[] | null {
  return Array.isArray(type) ? type : null;
}

/** Where a rule's records come from: `latest O4.2.3.items` is a list field of the newest records of O4.2.3. */
export interface RecordSource {
  readonly text: string;
  readonly latest: boolean;
  /** An output, `Person` or `Document`. */
  readonly type: string;
  /** List fields to enter, from the outside. */
  readonly path: readonly string[];
}

/** Reads `[latest ]O2.1.1[.field…]`, `people` or `documents`; null for anything else. */
export function parseSource(text: string): RecordSource | null {
  const match = /^(?<latest>latest )?(?<root>O\d+\.\d+\.\d+|people|documents)(?<path>(?:\.[a-z][a-z0-9_]*)*)$/.exec(
    text,
  );
  if (!match?.groups) return null;
  const { latest, root = "", path = "" } = match.groups;
  const type = root === "people" ? "Person" : root === "documents" ? "Document" : root;
  return { text, latest: latest !== undefined, type, path: path.split(".").slice(1) };
}

/** The name under which expressions know the type of a source's records: `O4.2.3.items`. */
export function typeName({ type, path }: Pick<RecordSource, "type" | "path">): string {
  return [type, ...path].join(".");
}

/** The fields of an output's records, with the texts that each may hold; null for free ones. */
export async function recordValues(output: string): Promise<Readonly<Record<string, readonly string[] | null>>> {
  const fields = (await loadRecordTypes())[output]?.fields ?? {};
  return Object.fromEntries(Object.entries(fields).map(([name, type]) => [name, allowedValues(type)]));
}
