/** policies/spreadsheets/words.yaml: what spreadsheets call fields and values besides their titles and labels. */
export interface SpreadsheetWords {
  /** By field, or by table and field: `cia.c`, `O4.8.1:result`, `evidence:prepared_by`. */
  readonly heads: Readonly<Record<string, readonly string[]>>;
  /** Heads of fields that refer to records of an output, by that output. */
  readonly references: Readonly<Record<string, readonly string[]>>;
  /** Heads of ids, whatever of. */
  readonly ids: readonly string[];
  readonly footers: readonly string[];
  readonly ignored: readonly string[];
  /** By value, or by its Chinese label. */
  readonly values: Readonly<Record<string, readonly string[]>>;
}
