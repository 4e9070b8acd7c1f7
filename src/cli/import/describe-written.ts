import { keyOf } from "../../author/table/apply-tables.ts";
import { cellOf } from "../../author/table/cell-of.ts";
import { changedFields, type FieldChange } from "../../author/table/changed-fields.ts";
import type { Table } from "../../author/table/columns.ts";
import { itemsAt, reachOf } from "../../author/table/reach.ts";
import type { WrittenDocument } from "../../exchange/written-documents.ts";
import type { ImportMessages } from "../../messages/import-messages.ts";
import type { JsonObject, JsonValue } from "../../model/json.ts";
import type { Locale } from "../../model/locale.ts";
import { cellText } from "../../spreadsheet/written-sheet.ts";
import { plainName, plainText } from "../../text/plain-text.ts";

/** Without `--verbose`: records, and fields of one of them. */
const mostRecords = 10;
const mostFields = 6;

/** Of a value, in characters. */
const longestValue = 40;

interface Wording {
  readonly texts: ImportMessages;
  readonly locale: Locale;
  /** Whether all changes are named. */
  readonly isVerbose: boolean;
}

/** What became of a document: its new, changed and missing records, and each value that is another than before. */
export function describeWritten(
  { document: { existing, data, changes }, text, isNew }: WrittenDocument,
  shown: string,
  tables: readonly Table[],
  wording: Wording,
): readonly string[] {
  const { texts, isVerbose } = wording;
  const keysOf = (kind: "added" | "changed" | "gone") =>
    changes.filter((change) => change.kind === kind).map(({ key }) => key);
  const [added, changed, gone] = [keysOf("added"), keysOf("changed"), keysOf("gone")];
  if (isNew || existing === null) return [texts.created(shown, added.length)];
  const ofDocument = tables.find(({ path }) => path === "");
  const fields = ofDocument ? changedFields(existing.data, data, ofDocument, tables) : [];
  const most = isVerbose ? Number.POSITIVE_INFINITY : mostRecords;
  return [
    text === null ? texts.unchanged(shown) : texts.updated(shown, added.length, changed.length, gone.length),
    ...(fields.length > 0 ? [texts.changed(texts.atDocument, ...described(fields, wording))] : []),
    ...named("added", added),
    ...describeChanged(changed.slice(0, most), existing.data, data, tables, wording),
    ...(changed.length > most ? [texts.moreProblems(changed.length - most)] : []),
    ...named("gone", gone),
    ...(gone.length > 0 ? [texts.goneKept] : []),
  ];

  function named(kind: "added" | "gone", keys: readonly (readonly JsonValue[])[]): readonly string[] {
    const names = keys.slice(0, most).map(keyName);
    return names.length > 0 ? [texts.keys(kind, names, keys.length - names.length)] : [];
  }
}

const keyName = (key: readonly JsonValue[]) => plainName(key.map(String).join(" "));

function describeChanged(
  keys: readonly (readonly JsonValue[])[],
  before: JsonObject,
  after: JsonObject,
  tables: readonly Table[],
  wording: Wording,
): readonly string[] {
  const table = tables.find(({ path, key }) => reachOf(path).lists.length === 1 && key.length > 0);
  if (!table || keys.length === 0) return [];
  const [old, now] = [recordsByKey(before, table), recordsByKey(after, table)];
  return keys.map((key) => {
    const [was, is] = [old, now].map((records) => records.get(JSON.stringify(key)) ?? {}) as [JsonObject, JsonObject];
    return wording.texts.changed(keyName(key), ...described(changedFields(was, is, table, tables), wording));
  });
}

function recordsByKey(data: JsonObject, { path, key }: Table): ReadonlyMap<string, JsonObject> {
  const [list = ""] = reachOf(path).lists;
  return new Map(itemsAt(data, list).map((record) => [JSON.stringify(keyOf(record, key)), record]));
}

function described(fields: readonly FieldChange[], { texts, locale, isVerbose }: Wording): [readonly string[], number] {
  const shown = isVerbose ? fields : fields.slice(0, mostFields);
  const words = shown.map(({ title, column, before, after }) => {
    if (column === null) return texts.rowsChanged(title[locale], Number(before), Number(after));
    const [was, is] = [before, after].map((value) =>
      plainText(cellText(cellOf(value, column, locale)), longestValue),
    ) as [string, string];
    return texts.fieldChanged(title[locale], was, is);
  });
  return [words, fields.length - shown.length];
}
