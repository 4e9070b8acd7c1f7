import { reachOf } from "../author/table/reach.ts";
import type { PlacedProblem, SheetTable } from "./sheet-content.ts";

/** Rows of one table with the key of a row above them. */
export function duplicateKeys(table: SheetTable): readonly PlacedProblem[] {
  const { key, path } = table.table;
  const places = key.map((one) => table.columns.findIndex((column) => column.path === one));
  if (key.length === 0 || reachOf(path).lists.length !== 1 || places.includes(-1)) return [];
  // Documents of several on one sheet may use the same keys.
  const document = table.columns.findIndex(({ subject, path }) => subject === "evidence" && path === "id");
  const first = new Map<string, number>();
  return table.rows.flatMap((row, at): readonly PlacedProblem[] => {
    const values = places.map((place) => row[place]);
    if (values.some((value) => value === undefined)) return [];
    const id = JSON.stringify([...values, document < 0 ? null : row[document]]);
    const before = first.get(id);
    const number = table.numbers[at] ?? 0;
    if (before === undefined) {
      first.set(id, number);
      return [];
    }
    const [place = -1] = places;
    const column = table.columns[place];
    const params = { written: values.map(String).join(" "), row: before };
    return column
      ? [
          {
            place: { sheet: table.sheet, row: number, column: table.positions[place] ?? null },
            field: column.path,
            title: column.title,
            problem: { code: "cell-duplicate", params },
          },
        ]
      : [];
  });
}
