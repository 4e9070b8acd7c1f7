import type { DateSystem } from "../time/serial-day.ts";

/** One sheet of a workbook as plain values: no formula, link, macro or markup of the file is in it. */
export interface Sheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** The rows that have at least one value, from the top. */
  readonly rows: readonly Row[];
  readonly merges: readonly Range[];
  /** Positions of the hidden columns, from 0. */
  readonly hiddenColumns: ReadonlySet<number>;
}

export interface Row {
  /** As the program shows it, from 1. */
  readonly number: number;
  readonly isHidden: boolean;
  /** By column; what is behind the last value is left out. */
  readonly cells: readonly Cell[];
}

/** A value as the program showed it last. Text is as written, with line breaks as `\n`; null is an empty cell. */
export type Cell = string | number | boolean | MarkedCell | null;

export type MarkedCell =
  /** `2026-09-30`, or with a time of no zone: `2026-09-30T08:30:00`. */
  | { readonly kind: "date"; readonly text: string }
  /** A time of day, or how long something took. */
  | { readonly kind: "time"; readonly seconds: number }
  /** Shown with a percent sign: 0.95 for 95%. */
  | { readonly kind: "percent"; readonly fraction: number }
  /** What the program shows where a formula fails: `#REF!`. */
  | { readonly kind: "error"; readonly text: string }
  /** A formula that no program has computed yet. */
  | { readonly kind: "uncomputed" };

/** Rows from 1 and columns from 0, both ends included. */
export interface Range {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** Where rows of a file are cells of a sheet, or lines of text. */
export interface Spreadsheet {
  readonly kind: "xlsx" | "ods" | "csv";
  readonly sheets: readonly Sheet[];
  /** How the text of a csv was written; null for workbooks. */
  readonly encoding: "UTF-8" | "UTF-16" | "Big5" | null;
  /** Where the numbers of days begin that a cell may have without being shown as a date. */
  readonly dateSystem: DateSystem;
}
