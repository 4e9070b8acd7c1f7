/** A date is distinct from text, so that a spreadsheet can sort and filter by it; null leaves the cell empty. */
export type Cell = string | number | { readonly day: string } | null;

/** A table of a workbook. */
export interface Sheet {
  /** At most 31 characters, none of them one of `[]:*?/\`. */
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

export function dayCell(day: string | null): Cell {
  return day === null ? null : { day };
}

/** The cell as text, for formats that have no other type. */
export function cellText(cell: Cell): string {
  if (cell === null) return "";
  return typeof cell === "object" ? cell.day : String(cell);
}
