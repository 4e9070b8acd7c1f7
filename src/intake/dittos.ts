import type { Cell, Row } from "../spreadsheet/sheet.ts";
import { textOf } from "./values/plain-cell.ts";

/** Signs and words that repeat the cell above. */
const dittos = new Set(["同上", "〃", "″", "''", '"', "〞", "”"]);

/**
 * The rows with the value of the row above where a cell says that it is the same: 同上, 〃.
 *
 * @param columns - in which cells are filled
 */
export function withDittos(rows: readonly Row[], columns: ReadonlySet<number>): readonly Row[] {
  let above: readonly Cell[] = [];
  return rows.map((row) => {
    const isSame = (cell: Cell, column: number) =>
      columns.has(column) && typeof cell === "string" && dittos.has(textOf(cell)) && (above[column] ?? null) !== null;
    const filled = row.cells.some(isSame)
      ? { ...row, cells: row.cells.map((cell, column) => (isSame(cell, column) ? (above[column] ?? null) : cell)) }
      : row;
    above = filled.cells;
    return filled;
  });
}
