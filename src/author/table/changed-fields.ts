import { isDeepStrictEqual } from "node:util";
import type { JsonObject, JsonValue } from "../../model/json.ts";
import type { LocalizedText } from "../../model/locale.ts";
import type { Column, Table } from "./columns.ts";
import { itemsAt, reachOf, valueAt } from "./reach.ts";

/** A field that has another value than before, or a list that has other rows. */
export interface FieldChange {
  readonly title: LocalizedText;
  /** Null for a list of rows, whose values are how many there are. */
  readonly column: Column | null;
  readonly before: JsonValue | undefined;
  readonly after: JsonValue | undefined;
}

/**
 * What is different about a row of a table, with the lists inside it.
 *
 * @param table - of documents, or of the records of a document
 * @param tables - all of its subject, or more
 */
export function changedFields(
  before: JsonObject,
  after: JsonObject,
  table: Table,
  tables: readonly Table[],
): readonly FieldChange[] {
  const level = reachOf(table.path).lists.length;
  const fields = table.columns.flatMap((column): FieldChange[] => {
    const { keys } = reachOf(column.path);
    const [old, now] = [valueAt(before, keys), valueAt(after, keys)];
    return column.type === "rows" || isDeepStrictEqual(old, now)
      ? []
      : [{ title: column.title, column, before: old, after: now }];
  });
  const lists = tables.flatMap(({ subject, path, title }): FieldChange[] => {
    const { lists } = reachOf(path);
    if (subject !== table.subject || lists.length !== level + 1 || title === null) return [];
    const [old, now] = [before, after].map((row) => itemsAt(row, lists.at(-1) ?? "")) as [JsonObject[], JsonObject[]];
    return isDeepStrictEqual(old, now) ? [] : [{ title, column: null, before: old.length, after: now.length }];
  });
  return [...fields, ...lists];
}
