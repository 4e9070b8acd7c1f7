import type { CellNote, CellProblems } from "../model/cell-problem.ts";

/** Texts of `import`: what was understood of a spreadsheet, what was not, and what is written. */
export interface ImportMessages {
  /** One line for each file: its kind, and the encoding of a text. */
  readonly file: (path: string, kind: string, encoding: string | null) => string;
  /** @param output - null for the roster */
  readonly subject: (output: string | null, title: string) => string;
  readonly roster: string;
  readonly sheet: (sheet: string, heads: string, rows: number) => string;
  readonly sheetLeftOut: (sheet: string, why: "hidden" | "no-heads" | "not-asked") => string;
  readonly rowsLeftOut: (rows: readonly { readonly number: number; readonly text: string }[], more: number) => string;
  readonly hiddenRead: (rows: number, columns: readonly string[]) => string;
  /** A column and its field. */
  readonly column: (letter: string, head: string, field: string, title: string) => string;
  readonly columnLeftOut: (letter: string, head: string, near: string | null) => string;
  readonly columnDate: (letter: string, head: string) => string;
  readonly columnUnclear: (letter: string, head: string, fields: readonly string[]) => string;
  /** One of several columns with the same head; the letters are those of the others. */
  readonly columnSame: (letter: string, head: string, others: readonly string[]) => string;
  readonly fact: (label: string, title: string, value: string, cell: string, of: "document" | "records") => string;
  /** @param why - it was not understood; null where the import gives another value */
  readonly factUnused: (label: string, title: string, cell: string, why: string | null) => string;
  readonly note: (note: CellNote | "next-day" | "blank-is-no" | "by-part-of-head", count: number) => string;
  readonly cell: { readonly [C in keyof CellProblems]: (params: CellProblems[C]) => string };
  /** A problem with its cells: `資產清冊!C7、C9 等 12 格`. */
  readonly at: (cells: readonly string[], more: number) => string;
  readonly atDocument: string;
  /** A place in a sheet, where no cell of it is meant. */
  readonly row: (number: number) => string;
  readonly noRows: string;
  readonly problem: (at: string, title: string | null, text: string) => string;
  /** Further values that are refused for the same reason. */
  readonly others: (written: readonly string[]) => string;
  readonly moreProblems: (more: number) => string;
  readonly missing: (fields: readonly { readonly field: string; readonly title: string }[]) => string;
  readonly refused: (problems: number) => string;
  readonly mappingWritten: (path: string) => string;
  readonly mappingUsed: (path: string) => string;
  readonly mappingKept: (path: string) => string;
  /** Heads that are new in the spreadsheet, and how many more; `isDryRun` where the file stays as it is. */
  readonly mappingExtended: (path: string, heads: readonly string[], more: number, isDryRun: boolean) => string;
  readonly mappingShown: string;
  readonly created: (path: string, records: number) => string;
  readonly updated: (path: string, added: number, changed: number, gone: number) => string;
  readonly unchanged: (path: string) => string;
  readonly keys: (kind: "added" | "gone", keys: readonly string[], more: number) => string;
  /** What changed of a record or of the document, and how many more fields. */
  readonly changed: (name: string, fields: readonly string[], more: number) => string;
  /** Of values, one may be empty. */
  readonly fieldChanged: (title: string, before: string, after: string) => string;
  /** Of the numbers of rows of a list; where they are the same, some of its rows are others. */
  readonly rowsChanged: (title: string, before: number, after: number) => string;
  readonly goneKept: string;
  readonly dryRun: string;
  readonly next: (path: string) => string;
  /** What comes next where there is no configuration yet. */
  readonly nextInit: string;
  readonly progress: (done: number, total: number) => string;
  readonly mapping: {
    readonly intro: (file: string) => readonly string[];
    readonly columns: string;
    readonly values: string;
    readonly dates: string;
    readonly times: string;
    readonly orders: string;
    readonly days: string;
    readonly pads: string;
    readonly document: string;
    readonly constants: string;
    readonly perhaps: (fields: readonly string[]) => string;
    readonly notImported: string;
    /** @param values - those that it may have; empty where they are not a choice */
    readonly field: (title: string, values: readonly string[]) => string;
  };
}
