import type { Column, ColumnType } from "../author/table/columns.ts";
import { meantLabel } from "../evidence/meant-value.ts";
import type { Person } from "../model/config.ts";
import type { JsonObject } from "../model/json.ts";
import type { Locale } from "../model/locale.ts";
import { plainWidth } from "../text/plain-width.ts";
import { withValue } from "./edit-document.ts";
import { meantValue, meantValues } from "./field-value.ts";

/** Cells that were copied from a spreadsheet, and what is known of them. */
export interface PastedTable {
  /** Null where no row names the columns. */
  readonly heads: readonly string[] | null;
  readonly rows: readonly (readonly string[])[];
  /** The field of each column, by its path; null for one that is left out. */
  readonly fields: readonly (string | null)[];
}

/** A column whose cells are values, not a sign that another table has rows. */
export type ValueColumn = Column & { readonly type: Exclude<ColumnType, "rows"> };

export function valueColumns(columns: readonly Column[]): readonly ValueColumn[] {
  return columns.filter((column): column is ValueColumn => column.type !== "rows");
}

/** What one paste may hold: more than a person can look over in a page. */
export const mostCells = 200_000;
/** How far down the heads may be: titles of a sheet are often copied along. */
const headRows = 5;

/** Cells as a spreadsheet puts them on the clipboard: tabs between them, quotes around those with line breaks. */
export function parseCells(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length && rows.length * (rows[0]?.length ?? 1) < mostCells) {
    const { cell, end } = cellAt(text, at);
    row.push(cell.trim());
    const next = text.charAt(end);
    at = end + (next === "\r" && text.charAt(end + 1) === "\n" ? 2 : 1);
    if (next === "\t") continue;
    if (row.some((one) => one !== "")) rows.push(row);
    row = [];
  }
  if (row.some((one) => one !== "")) rows.push(row);
  return rows;
}

function cellAt(text: string, at: number): { readonly cell: string; readonly end: number } {
  if (text.charAt(at) === '"') {
    const close = closingQuote(text, at + 1);
    // A text that begins with a quotation mark is no quoted cell.
    if (close !== null && /^(?:[\t\r\n]|$)/.test(text.slice(close + 1, close + 2))) {
      return { cell: text.slice(at + 1, close).replaceAll('""', '"'), end: close + 1 };
    }
  }
  let end = at;
  while (end < text.length && !/[\t\r\n]/.test(text.charAt(end))) end++;
  return { cell: text.slice(at, end), end };
}

function closingQuote(text: string, from: number): number | null {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text.charAt(at + 1) !== '"') return at;
  }
  return null;
}

/** Which column is which field: by the row that names most of them, else in the order of the form. */
export function recognizeTable(cells: readonly (readonly string[])[], columns: readonly ValueColumn[]): PastedTable {
  const width = Math.max(0, ...cells.map((row) => row.length));
  let best: { readonly row: number; readonly fields: readonly (string | null)[]; readonly found: number } | null = null;
  for (const [row, heads] of cells.slice(0, headRows).entries()) {
    const fields = namedFields(heads, width, columns);
    const found = fields.filter((field) => field !== null).length;
    if (found > (best?.found ?? 0)) best = { row, fields, found };
  }
  // One cell may be a title by accident, of several the half may not.
  if (best && best.found >= Math.min(2, width) && best.found * 2 >= (cells[best.row]?.length ?? 0)) {
    return { heads: cells[best.row] ?? null, rows: cells.slice(best.row + 1), fields: best.fields };
  }
  const fields = Array.from({ length: width }, (_, index) => columns[index]?.path ?? null);
  return { heads: null, rows: cells, fields };
}

function namedFields(heads: readonly string[], width: number, columns: readonly ValueColumn[]): (string | null)[] {
  const free = new Set(columns);
  return Array.from({ length: width }, (_, index) => {
    const column = columnNamed(heads[index] ?? "", [...free]);
    if (column) free.delete(column);
    return column?.path ?? null;
  });
}

function columnNamed(head: string, columns: readonly ValueColumn[]): ValueColumn | null {
  const name = headName(head);
  if (name === "") return null;
  const namesOf = ({ title, ownTitle, path }: Column) =>
    [title["zh-TW"], title.en, ownTitle["zh-TW"], ownTitle.en, path.replace(/^.*\./, "")].map(headName);
  const same = columns.filter((column) => namesOf(column).includes(name));
  if (same.length > 0) return same[0] ?? null;
  if (name.length < 2) return null;
  const labels = columns.map(({ path, ownTitle }) => [path, headName(ownTitle["zh-TW"])] as const);
  const path = /\p{Script=Han}/u.test(name) ? meantLabel(name, labels) : null;
  return columns.find((column) => column.path === path) ?? null;
}

/** Without what heads carry besides the name: units in brackets, marks of what is required, blanks. */
function headName(head: string): string {
  const plain = plainWidth(head).toLowerCase();
  return plain.replace(/\([^()]{0,40}\)|[*\s_／/]|必填|選填/g, "");
}

/** A record for each row, with the values that its cells stand for. */
export function recordsOfTable(
  { rows, fields }: PastedTable,
  columns: readonly ValueColumn[],
  people: readonly Person[] | null,
): JsonObject[] {
  const byPath = new Map(columns.map((column) => [column.path, column]));
  return rows.map((row) => {
    let record: JsonObject = {};
    for (const [index, path] of fields.entries()) {
      const column = path === null ? undefined : byPath.get(path);
      const cell = row[index] ?? "";
      if (!column || cell.trim() === "") continue;
      const steps = column.path.replace(/^records\[\]\./, "").split(".");
      record = withValue(
        record,
        steps,
        column.isList ? meantValues(cell, column, people) : meantValue(cell, column, people),
      );
    }
    return record;
  });
}

/** The names of both languages, for the choice of a column. */
export function columnTitle({ title }: Column, locale: Locale): string {
  return title[locale];
}
