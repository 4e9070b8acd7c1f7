import type { Table } from "../author/table/columns.ts";
import { reachOf } from "../author/table/reach.ts";
import type { CellProblem } from "../model/cell-problem.ts";
import type { JsonValue } from "../model/json.ts";
import type { SheetTable } from "./sheet-content.ts";

/** @param row - among the rows of the sheet's records */
type ReportProblem = (row: number, position: number, problem: CellProblem) => void;

/**
 * Rows of a list inside records, with columns of the records in the same sheet, as two tables: the records, once each,
 * and the rows of their lists. Other tables are what they are.
 */
export function splitTable(table: SheetTable, tables: readonly Table[], report: ReportProblem): readonly SheetTable[] {
  const { lists } = reachOf(table.table.path);
  const parent = lists.length > 1 ? tables.find(({ path }) => path === `${lists[0]}[]`) : undefined;
  if (!parent) return [table];
  const places = table.columns.map((_, at) => at);
  const isOfRecord = (at: number) => reachOf(table.columns[at]?.path ?? "").lists.length === 1;
  const isKey = (at: number) =>
    parent.key.includes(table.columns[at]?.path ?? "") || table.columns[at]?.subject === "evidence";
  const ofRecord = places.filter((at) => isOfRecord(at) || table.columns[at]?.subject === "evidence");
  const ofRow = places.filter((at) => isKey(at) || !isOfRecord(at));
  // The rows of a list alone, as `export` writes them, only say which record they belong to.
  if (ofRecord.every(isKey) && table.positions.some((position) => position !== null && isKeyPosition(position))) {
    return [
      picked(
        table,
        table.table,
        ofRow,
        table.rows.map((_, row) => row),
      ),
    ];
  }
  return [
    recordsOf(table, parent, ofRecord, ofRecord.filter(isKey), report),
    picked(
      table,
      table.table,
      ofRow,
      table.rows.map((_, row) => row),
    ),
  ];

  function isKeyPosition(position: number): boolean {
    return ofRecord.some((at) => table.positions[at] === position);
  }
}

function picked(table: SheetTable, of: Table, places: readonly number[], rows: readonly number[]): SheetTable {
  return {
    sheet: table.sheet,
    table: of,
    columns: places.map((at) => table.columns[at] as SheetTable["columns"][number]),
    positions: places.map((at) => table.positions[at] ?? null),
    rows: rows.map((row) => places.map((at) => table.rows[row]?.[at])),
    numbers: rows.map((row) => table.numbers[row] ?? 0),
  };
}

/** Each record once, in the order of their first rows; a cell that is blank in one row may be filled in another. */
function recordsOf(
  table: SheetTable,
  parent: Table,
  places: readonly number[],
  key: readonly number[],
  report: ReportProblem,
): SheetTable {
  const first = new Map<string, number>();
  const rows: (JsonValue | undefined)[][] = [];
  const starts: number[] = [];
  for (const [row, values] of table.rows.entries()) {
    const id = JSON.stringify(key.map((at) => values[at] ?? null));
    const known = first.get(id);
    if (known === undefined) {
      first.set(id, rows.length);
      starts.push(row);
      rows.push(places.map((at) => values[at]));
      continue;
    }
    const record = rows[known] as (JsonValue | undefined)[];
    for (const [column, at] of places.entries()) {
      const value = values[at];
      if (value === undefined) continue;
      const before = record[column];
      if (before === undefined) record[column] = value;
      else if (JSON.stringify(before) !== JSON.stringify(value)) {
        report(row, table.positions[at] ?? -1, {
          code: "cell-differs",
          params: { written: String(value).slice(0, 200), before: String(before).slice(0, 200) },
        });
      }
    }
  }
  return { ...picked(table, parent, places, starts), rows };
}
