import { limits } from "../spreadsheet/limits.ts";
import type { Range, Row } from "../spreadsheet/sheet.ts";
import { isBlank, textOf } from "./values/plain-cell.ts";

/**
 * The rows with the values of cells that are merged over several rows, as people give the unit of all the rows below it.
 *
 * @param rows - by their numbers
 * @param columns - in which cells are filled
 */
export function filledDown(
  rows: readonly Row[],
  merges: readonly Range[],
  columns: ReadonlySet<number>,
): readonly Row[] {
  const waiting = merges
    .filter(({ firstRow, lastRow, firstColumn }) => lastRow > firstRow && columns.has(firstColumn))
    .sort((a, b) => b.firstRow - a.firstRow);
  if (waiting.length === 0) return rows;
  const open = new Map<number, { readonly range: Range; readonly cell: Row["cells"][number] }>();
  let left: number = limits.cells;
  return rows.map((row) => {
    for (let next = waiting.at(-1); next !== undefined && next.firstRow <= row.number; next = waiting.at(-1)) {
      waiting.pop();
      if (next.firstRow === row.number) {
        open.set(next.firstColumn, { range: next, cell: row.cells[next.firstColumn] ?? null });
      }
    }
    const cells = [...row.cells];
    for (const [column, { range, cell }] of open) {
      if (row.number > range.lastRow) open.delete(column);
      else if (row.number > range.firstRow && isBlank(textOf(cells[column] ?? null)) && left-- > 0) {
        while (cells.length < column) cells.push(null);
        cells[column] = cell;
      }
    }
    return { ...row, cells };
  });
}
