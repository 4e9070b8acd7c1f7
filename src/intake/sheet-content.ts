import type { Column } from "../author/table/columns.ts";
import type { TableData } from "../author/table/table-data.ts";
import type { CellNote, CellProblem } from "../model/cell-problem.ts";
import type { JsonValue } from "../model/json.ts";
import type { LocalizedText } from "../model/locale.ts";
import type { LeftOutRow } from "./body-rows.ts";
import type { PlannedColumn } from "./column-plan.ts";
import type { RecognizedSheet } from "./heads/recognize-sheet.ts";

/** A cell of a sheet; the column is null for what a whole row or every row is about. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number | null;
}

export interface PlacedProblem {
  readonly place: CellPlace;
  readonly field: string;
  readonly title: LocalizedText;
  readonly problem: CellProblem;
}

/** Values of one table, and where they came from. */
export interface SheetTable extends TableData {
  readonly sheet: string;
  /** For each row of the table, that of the sheet. */
  readonly numbers: readonly number[];
  /** For each column of the table, that of the sheet; null for constants. */
  readonly positions: readonly (number | null)[];
}

/** What a sheet says of the document outside of its table: 製表人：王小明. */
export interface DocumentFact {
  readonly column: Column;
  readonly value: JsonValue;
  readonly place: CellPlace;
  readonly label: string;
}

/** What it says that nothing becomes of. */
export interface UnusedFact extends Omit<DocumentFact, "value"> {
  /** Why it was not understood; null where the import gives another value. */
  readonly problem: CellProblem | null;
}

export interface FactsFound {
  readonly facts: readonly DocumentFact[];
  readonly unused: readonly UnusedFact[];
}

/** What is read of a sheet. */
export interface SheetContent {
  readonly recognized: RecognizedSheet;
  readonly planned: readonly PlannedColumn[];
  readonly tables: readonly SheetTable[];
  readonly problems: readonly PlacedProblem[];
  /** How many cells of a field were read in a way worth knowing. */
  readonly notes: ReadonlyMap<string, ReadonlyMap<CellNote | "next-day", number>>;
  readonly leftOut: readonly LeftOutRow[];
  /** Numbers of the rows below the records, of totals, notes and signatures. */
  readonly below: ReadonlySet<number>;
  /** What the lines around the table say of all its records. */
  readonly facts: FactsFound;
  readonly count: number;
}
