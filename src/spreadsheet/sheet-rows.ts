import { daySerial } from "../time/serial-day.ts";
import { cellName } from "./cell-name.ts";
import { type Cell, cellText } from "./written-sheet.ts";

/** How the rows of a sheet are written. */
export interface RowStyle {
  /** The number of the first row, from 1. */
  readonly first: number;
  /** The formats of the cells in the styles of the workbook: by column, and of a day in any of them. */
  readonly formats: readonly number[];
  readonly dayFormat: number;
  /** The text of a cell as Excel keeps it, before it is XML. */
  readonly escapeText: (text: string) => string;
  /** In points; null where the program is to choose. */
  readonly heightOf: (row: readonly Cell[]) => number | null;
}

/** The `row` elements of a worksheet, one at a time: together they take more room than all else of a workbook. */
export function* rowElements(rows: Iterable<readonly Cell[]>, style: RowStyle): Generator<string> {
  let number = style.first;
  for (const row of rows) {
    const height = style.heightOf(row);
    const attributes = height === null ? "" : ` ht="${height}" customHeight="1"`;
    const cells = row.map((cell, column) => cellElement(cell, cellName(number, column), column, style));
    yield `<row r="${number}"${attributes}>${cells.join("")}</row>`;
    number++;
  }
}

/** Text is stored in its cell, so that no table of all texts is in memory. */
function cellElement(cell: Cell, name: string, column: number, style: RowStyle): string {
  const serial = cell !== null && typeof cell === "object" ? daySerial(cell.day) : null;
  if (serial !== null) return `<c r="${name}" s="${style.dayFormat}"><v>${serial}</v></c>`;
  // An empty cell has the format of its column anyway.
  if (cell === null || (typeof cell === "number" && !Number.isFinite(cell))) return "";
  const head = `<c r="${name}" s="${style.formats[column] ?? 0}"`;
  if (typeof cell === "number") return `${head}><v>${cell}</v></c>`;
  const text = style.escapeText(cellText(cell)).replace(/[&<>]/g, (sign) => entities[sign] ?? sign);
  const space = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : "";
  return `${head} t="inlineStr"><is><t${space}>${text}</t></is></c>`;
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
