/** A date is distinct from text, so that a spreadsheet can sort and filter by it; null leaves the cell empty. */
export type Cell = string | number | {
    readonly day: string;
} | null;
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
export declare function dayCell(day: string | null): Cell;
/** The cell as text, for formats that have no other type. */
export declare function cellText(cell: Cell): string;
