import type { JsonValue } from "../../model/json.ts";
import type { Column, Table } from "./columns.ts";

/** The rows of a table, or of a part of its columns. */
export interface TableData {
  readonly table: Table;
  /** What the values of each row are: columns of the table, and of those above it. */
  readonly columns: readonly Column[];
  /** As in a document: a list where the column is one; undefined where the cell is empty. */
  readonly rows: readonly (readonly (JsonValue | undefined)[])[];
}
