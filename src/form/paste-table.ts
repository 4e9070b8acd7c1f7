import { type Column, outputTables, type Table } from "../author/table/columns.ts";
import { reachOf } from "../author/table/reach.ts";
import type { AssignedHead } from "../intake/heads/assign-heads.ts";
import { fieldOf, fieldTargets } from "../intake/heads/head-index.ts";
import { type KnownTable, knownTables, type RecognizedSheet, recognizeSheet } from "../intake/heads/recognize-sheet.ts";
import { emptyMapping } from "../intake/mapping.ts";
import { readSheet } from "../intake/read-sheet.ts";
import type { ValueContext } from "../intake/values/read-value.ts";
import type { JsonObject } from "../model/json.ts";
import type { LocalizedText } from "../model/locale.ts";
import type { Sheet } from "../spreadsheet/sheet.ts";
import { withValue } from "./edit-document.ts";
import type { FormSheet } from "./form-sheet.ts";
import { readText, readTexts } from "./read-text.ts";

/** Cells that were copied from a spreadsheet, and what is known of them. */
export interface PastedTable {
  /** What stands over each column; null where no row names the columns. */
  readonly heads: readonly string[] | null;
  /** Those below the heads. */
  readonly rows: readonly (readonly string[])[];
  /** The field of each column, as `import` names it; null for one that is left out. */
  readonly fields: readonly (string | null)[];
  /** As the recognition of spreadsheets has it. */
  readonly sheet: RecognizedSheet;
}

/** What the cells of a page may be. */
export interface PasteTarget {
  readonly known: KnownTable;
  readonly tables: readonly Table[];
  /** To choose from, by name: columns, and periods that are one cell. */
  readonly fields: readonly { readonly field: string; readonly title: LocalizedText }[];
}

/** The records of an output: the lists inside of them are too much for one row. */
export function pasteTarget(sheet: FormSheet): PasteTarget {
  const tables = outputTables(sheet.output as `O${string}`, sheet.form, { ...sheet.shared, person: [] });
  const [records] = tables;
  const [known] = records ? knownTables([{ ...records, above: [] }], sheet.words) : [];
  if (!known) throw new Error(`no table of ${sheet.output}`);
  // A cell can only say that a list of groups is empty.
  const values = known.columns.filter(({ type }) => type !== "rows");
  const fields = values.map((column) => ({ field: fieldOf(column), title: column.title }));
  return { known, tables: [known.table], fields };
}

/** What one paste may hold: more than a person can look over in a page. */
export const mostCells = 200_000;

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

/** Which column is which field: by the heads, as `import` recognizes them, else in the order of the form. */
export function recognizeTable(
  cells: readonly (readonly string[])[],
  target: PasteTarget,
  words: FormSheet["words"],
): PastedTable {
  const width = Math.max(0, ...cells.map((row) => row.length));
  const sheet = sheetOf(cells);
  const [found] = recognizeSheet(sheet, [target.known], words);
  if (!found) {
    const fields = Array.from({ length: width }, (_, index) => target.fields[index]?.field ?? null);
    const block = { first: -1, last: -1, heads: [] };
    const unnamed = { sheet, known: target.known, block, heads: [], score: 0, isForm: false };
    return { heads: null, rows: cells, fields, sheet: unnamed };
  }
  const byColumn = new Map(found.heads.map((head) => [head.head.column, head]));
  return {
    heads: Array.from({ length: width }, (_, index) => byColumn.get(index)?.head.parts.join("／") ?? ""),
    rows: cells.slice(found.block.last + 1),
    fields: Array.from({ length: width }, (_, index) => {
      const named = byColumn.get(index)?.target?.field;
      return target.fields.some(({ field }) => field === named) ? (named ?? null) : null;
    }),
    sheet: found,
  };
}

function sheetOf(cells: readonly (readonly string[])[]): Sheet {
  const rows = cells.map((row, index) => ({
    number: index + 1,
    isHidden: false,
    cells: row.map((cell) => (cell === "" ? null : cell)),
  }));
  return { name: "", isHidden: false, rows, merges: [], hiddenColumns: new Set() };
}

/**
 * A record for each row, with the values that its cells stand for, as `import` reads them. What is not understood stays
 * as it was written, for the validator to name.
 */
export function recordsOfTable(
  table: PastedTable,
  target: PasteTarget,
  { values, footers }: { readonly values: ValueContext; readonly footers: readonly string[] },
  order: readonly (readonly string[])[],
): JsonObject[] {
  const { tables } = target;
  const sheet = withHeads(table, target);
  const mapping = emptyMapping(table.sheet.known.table.subject);
  const sheetContent = readSheet(sheet, {
    ...values,
    footers,
    factsAround: null,
    mapping,
    system: 1900,
    order,
    tables,
  });
  const [read] = sheetContent.tables;
  if (!read) return [];
  const places = new Map(read.numbers.map((number, index) => [number, index]));
  const records = read.rows.map((row) =>
    row.reduce<JsonObject>((record, value, at) => {
      const column = read.columns[at];
      return column && value !== undefined ? withValue(record, stepsOf(column), value) : record;
    }, {}),
  );
  for (const { place, field } of sheetContent.problems) {
    const index = places.get(place.row);
    const plan = sheetContent.planned.find((one) => one.field === field);
    const [column] = plan?.columns ?? [];
    const written = String(sheet.sheet.rows[place.row - 1]?.cells[plan?.position ?? -1] ?? "").trim();
    if (index === undefined || !column || column.type === "rows") continue;
    const content = { ...column, type: column.type };
    const value = column.isList ? readTexts(written, content, values) : (readText(written, content, values) ?? written);
    records[index] = withValue(records[index] ?? {}, stepsOf(column), value);
  }
  return records;
}

/** The heads with the fields that a person chose. */
function withHeads({ sheet, fields }: PastedTable, { known }: PasteTarget): RecognizedSheet {
  const targets = fieldTargets(known.columns);
  const heads = fields.flatMap((field, column): AssignedHead[] => {
    const target = field === null ? undefined : targets.get(field);
    const own = sheet.heads.find(({ head }) => head.column === column);
    const head = own?.head ?? { column, parts: [String(column + 1)] };
    return own || target ? [{ head, target: target ?? null, doubt: [], near: [], isDecided: true }] : [];
  });
  return { ...sheet, heads };
}

function stepsOf({ path }: Column): readonly string[] {
  return reachOf(path).keys;
}
