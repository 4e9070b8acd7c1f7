import { limits } from "./limits.ts";
import type { Refuse } from "./refuse.ts";
import type { Cell, Row } from "./sheet.ts";

/** Collects the cells of a sheet, within the limits of a workbook. */
export interface Grid {
  readonly startRow: (number: number, isHidden: boolean) => void;
  readonly put: (column: number, cell: Cell) => void;
  readonly rows: () => Row[];
}

/** @param count - of the cells of all sheets, empty ones between others included */
export function createGrid(count: { cells: number }, refuse: Refuse): Grid {
  const rows: Row[] = [];
  let row: { readonly number: number; readonly isHidden: boolean; readonly cells: Cell[] } | null = null;
  let highest = 0;
  let isSorted = true;
  return {
    startRow(number, isHidden) {
      if (!(Number.isInteger(number) && number >= 1)) refuse("damaged");
      if (number > limits.rows) refuse("too-many-cells");
      isSorted &&= number > highest;
      highest = Math.max(highest, number);
      row = { number, isHidden, cells: [] };
    },
    put(column, cell) {
      if (cell === null || cell === "") return;
      if (row === null || !(column >= 0)) return refuse("damaged");
      if (column >= limits.columns) refuse("too-many-cells");
      if (row.cells.length === 0) rows.push(row);
      count.cells += Math.max(column + 1 - row.cells.length, 0);
      if (count.cells > limits.cells) refuse("too-many-cells");
      while (row.cells.length < column) row.cells.push(null);
      row.cells[column] = cell;
    },
    rows: () => (isSorted ? rows : rows.toSorted((a, b) => a.number - b.number)),
  };
}
