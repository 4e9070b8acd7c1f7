/** A date is distinct from text, so that a spreadsheet can sort and filter by it; null leaves the cell empty. */
export type Cell = string | number | { readonly day: string } | null;

/** A table of a workbook. */
export interface Sheet {
  /** At most 31 characters, none of them one of `[]:*?/\`. */
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** For a sheet that people fill in: more about each column. */
  readonly columns?: readonly SheetColumn[];
  /** For a sheet that others refer to. */
  readonly isHidden?: true;
  /** Words that have a color wherever they are the whole text of a cell of the column, from 0. */
  readonly tones?: readonly { readonly column: number; readonly words: ReadonlyMap<string, Tone> }[];
  /** Columns, from 0, whose text is pale where it repeats that of the row above. */
  readonly groups?: readonly number[];
  /** Beside the rows that it is about. */
  readonly chart?: SheetChart;
}

export type Tone = "good" | "soon" | "bad" | "waived" | "none";

/** A bar for each of some rows: as high as the number in the second column, named by the first. */
export interface SheetChart {
  readonly title: string;
  /** The same in words, for those who do not see it. */
  readonly altText: string;
  /** The first of the rows, from 0. */
  readonly from: number;
  /** The tone of each. */
  readonly bars: readonly Tone[];
}

export interface SheetColumn {
  /** What a program knows the column by; in a hidden row above the head. */
  readonly name: string;
  /** Shown at the head. */
  readonly note: string;
  /** As what a spreadsheet takes what is typed: text stays as it is. */
  readonly content: "text" | "day" | "number";
  /** The values that can be selected. */
  readonly choices: SheetChoices | null;
}

/** Values in a column of another sheet, below its head. */
export interface SheetChoices {
  readonly sheet: string;
  /** From 0. */
  readonly column: number;
  readonly count: number;
  /** Whether nothing else can be typed. */
  readonly only: boolean;
}

export function dayCell(day: string | null): Cell {
  return day === null ? null : { day };
}

/** The cell as text, for formats that have no other type. */
export function cellText(cell: Cell): string {
  if (cell === null) return "";
  return typeof cell === "object" ? cell.day : String(cell);
}
