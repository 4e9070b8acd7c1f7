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
}
export declare function dayCell(day: string | null): Cell;
/** The cell as text, for formats that have no other type. */
export declare function cellText(cell: Cell): string;
