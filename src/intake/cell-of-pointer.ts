import { reachOf, valueAt } from "../author/table/reach.ts";
import type { JsonObject } from "../model/json.ts";
import { tokensOf } from "../text/json-pointer.ts";
import type { PlannedDocument } from "./plan-documents.ts";
import type { CellPlace, SheetTable } from "./sheet-content.ts";

/** Finds the cell that a value of a document came from; null for what no sheet says. */
export function cellFinder({
  data,
  tables,
}: Pick<PlannedDocument, "data" | "tables">): (pointer: string) => CellPlace | null {
  const indexes = new Map<SheetTable, ReadonlyMap<string, readonly number[]>>();
  return (pointer) => {
    const [list = "", index, ...rest] = tokensOf(pointer);
    const item = Array.isArray(data[list]) ? (data[list] as JsonObject[])[Number(index)] : null;
    if (!item || typeof item !== "object") return placeOfDocument(tokensOf(pointer).join("."));
    const inner = rest.findIndex((token) => /^\d+$/.test(token));
    const innerList = inner > 0 ? `${list}[].${rest.slice(0, inner).join(".")}[]` : null;
    for (const table of tables.filter(({ table }) => table.path === innerList)) {
      const row = rowsOf(table, item)[Number(rest[inner])];
      if (row !== undefined) return placeOf(table, row, `${innerList}.${rest.slice(inner + 1).join(".")}`);
    }
    const path = `${list}[].${(inner > 0 ? rest.slice(0, inner) : rest).join(".")}`;
    for (const table of tables.filter(({ table }) => table.path === `${list}[]`)) {
      // Attachments have no key: their rows are in the order of the list.
      const row = rowsOf(table, item)[table.table.key.length > 0 ? 0 : Number(index)];
      if (row !== undefined) return placeOf(table, row, path);
    }
    return null;
  };

  /** The document itself has one row, and what its sheet does not have is nowhere. */
  function placeOfDocument(path: string): CellPlace | null {
    const table = tables.find(({ table, numbers }) => table.path === "" && numbers.length > 0);
    const place = table ? placeOf(table, 0, path) : null;
    return place?.column == null ? null : place;
  }

  /** The rows of a record, by its key. */
  function rowsOf(table: SheetTable, record: JsonObject): readonly number[] {
    const key = table.table.key.length > 0 && !table.table.path.includes("].") ? table.table.key : aboveKey(table);
    const known = indexes.get(table) ?? indexRows(table, key);
    indexes.set(table, known);
    return known.get(JSON.stringify(key.map((path) => valueAt(record, reachOf(path).keys) ?? null))) ?? [];
  }
}

function aboveKey({ table }: SheetTable): readonly string[] {
  return table.above.flatMap(({ path }) => (reachOf(path).lists.length === 1 ? [path] : []));
}

function indexRows({ columns, rows }: SheetTable, key: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const places = key.map((path) => columns.findIndex((column) => column.path === path));
  const index = new Map<string, number[]>();
  for (const [at, row] of rows.entries()) {
    const id = JSON.stringify(places.map((place) => row[place] ?? null));
    const known = index.get(id);
    if (known) known.push(at);
    else index.set(id, [at]);
  }
  return index;
}

function placeOf(table: SheetTable, row: number, path: string): CellPlace {
  const column = table.columns.findIndex((column) => path === column.path || path.startsWith(`${column.path}.`));
  return {
    sheet: table.sheet,
    row: table.numbers[row] ?? 0,
    column: column < 0 ? null : (table.positions[column] ?? null),
  };
}
