import { highestId, nextId, unusedId } from "../author/next-id.ts";
import { isObject, type JsonObject, type JsonValue } from "../model/json.ts";
import { isDay } from "../time/formats.ts";
import { writeYaml } from "../yaml/write-yaml.ts";
import { inFormOrder, itemsIn } from "./edit-document.ts";
import type { FieldNode } from "./field-tree.ts";
import type { FormSheet } from "./form-sheet.ts";

/** The tree of a whole document: its envelope with the records in their place, before the nil statement. */
export function documentTree(envelope: readonly FieldNode[], record: readonly FieldNode[]): FieldNode[] {
  const bare = { title: null, description: null, presence: "required", list: null, values: [], bounds: {} } as const;
  const node = (key: string, type: "string" | "group", fields: readonly FieldNode[]): FieldNode => ({
    key,
    field: { ...bare, path: key, type, refersTo: null },
    fields,
  });
  const isNil = ({ key }: FieldNode) => key === "nil";
  const around = envelope.filter((one) => !isNil(one));
  return [node("output", "string", []), ...around, node("records", "group", record), ...envelope.filter(isNil)];
}

/** A document to begin with: what is known before anyone writes, and one blank record. */
export function blankDocument(sheet: FormSheet, today: string): JsonObject {
  const document = {
    output: sheet.output,
    id: unusedId(`${sheet.output}-${today}`, sheet.usedIds),
    date: today,
  };
  return { ...document, records: [blankRecord(sheet, document)] };
}

/** A record with the next number, where the records of the output are numbered. */
export function blankRecord(sheet: FormSheet, document: JsonObject): JsonObject {
  const [record = {}] = numbered([{}], itemsIn(document, ["records"]), sheet);
  return record;
}

/** The records with numbers that follow those that there are, where they have none and the output numbers them. */
export function numbered(
  records: readonly JsonObject[],
  before: readonly JsonValue[],
  { form, lastNumber }: FormSheet,
): readonly JsonObject[] {
  const [key] = form.key;
  const field = form.fields.find(({ path }) => path === key);
  if (key === undefined || form.key.length > 1 || field?.type !== "identifier" || field.refersTo !== null)
    return records;
  const used = [...before, ...records].flatMap((record) => (isObject(record) ? [record[key]] : []));
  let last = highestId([lastNumber, ...used].filter((value) => typeof value === "string"));
  return records.map((record) => {
    const next = last === null || Object.hasOwn(record, key) ? null : nextId([last]);
    if (next === null) return record;
    last = next;
    return { [key]: next, ...record };
  });
}

/** What stands for a record in a list of them: its first values that are texts, without its dates. */
export function recordName(record: JsonObject, tree: readonly FieldNode[], key: readonly string[]): string {
  const texts = [...key, ...tree.map((node) => node.key)].flatMap((name) => {
    const value = record[name];
    return typeof value === "string" && !isDay(value) && value !== "" ? [value] : [];
  });
  return [...new Set(texts)].slice(0, 2).join(" · ");
}

export function yamlOf(document: JsonObject, tree: readonly FieldNode[]): string {
  const ordered = inFormOrder(document, tree);
  return writeYaml(isObject(ordered) ? ordered : {});
}

/** As the command `new` names its file. */
export function fileNameOf(document: JsonObject, { output }: FormSheet, today: string): string {
  const { date } = document;
  return `${output}-${typeof date === "string" && isDay(date) ? date : today}.yaml`;
}
