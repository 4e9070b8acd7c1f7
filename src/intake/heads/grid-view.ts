import type { Cell, Sheet } from "../../spreadsheet/sheet.ts";
import { textOf } from "../values/plain-cell.ts";

/** The rows near the top of a sheet, with the text of merged cells in each cell that they cover. */
export interface TopRow {
  /** Among the rows of the sheet. */
  readonly index: number;
  readonly number: number;
  readonly texts: readonly string[];
}

/** Below this many rows with values there is no head. */
const deepestHead = 60;
/** Heads to the right of these columns are none. */
const mostColumns = 500;

export function topRows(sheet: Sheet, count: number = deepestHead): readonly TopRow[] {
  const { rows, merges } = sheet;
  const top = rows.slice(0, count);
  const last = top.at(-1)?.number ?? 0;
  const byNumber = new Map(top.map((row) => [row.number, row]));
  const texts = new Map(top.map((row) => [row.number, row.cells.slice(0, mostColumns).map(plain)]));
  for (const { firstRow, lastRow, firstColumn, lastColumn } of merges) {
    const text = plain(byNumber.get(firstRow)?.cells[firstColumn] ?? null);
    if (text === "") continue;
    for (let number = firstRow; number <= Math.min(lastRow, last, firstRow + count); number++) {
      const row = texts.get(number);
      if (!row) continue;
      for (let column = firstColumn; column <= Math.min(lastColumn, mostColumns); column++) {
        while (row.length < column) row.push("");
        row[column] ||= text;
      }
    }
  }
  return top.map(({ number }, index) => ({ index, number, texts: texts.get(number) ?? [] }));
}

const plain = (cell: Cell) => textOf(cell).slice(0, 200);
