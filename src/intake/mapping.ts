/** What a person decided about a spreadsheet, as a file beside the evidence has it (schemas/import.schema.json). */
export interface Mapping {
  /** The output, or `people`. */
  readonly output: string;
  /** By the head: the field, or null for a column that is not imported. */
  readonly columns: Readonly<Record<string, string | null>>;
  /** By field, then by what cells say: the value; null where nobody has decided yet. */
  readonly values: Readonly<Record<string, Readonly<Record<string, MappedValue | null>>>>;
  /** By field: the time of day for dates without one, `08:30`. */
  readonly times: Readonly<Record<string, string>>;
  /** By field: the head of the column that has the dates of its times. */
  readonly dates: Readonly<Record<string, string>>;
  /** By field: the order of day and month in dates whose year is last. */
  readonly orders: Readonly<Record<string, "mdy" | "dmy">>;
  /** By field: which day of its month, quarter or year a date without one is. */
  readonly days: Readonly<Record<string, "first" | "last">>;
  /** By field: how many digits ids have that the spreadsheet stores as numbers. */
  readonly pads: Readonly<Record<string, number>>;
  /** Fields of the document: `prepared_by`, `unit`; null where nobody has decided yet. */
  readonly document: Readonly<Record<string, MappedValue | null>>;
  /** Fields that are the same in every row; null where nobody has decided yet. */
  readonly constants: Readonly<Record<string, MappedValue | null>>;
}

export type MappedValue = string | number | boolean;

export function emptyMapping(output: string): Mapping {
  const empty = { columns: {}, values: {}, times: {}, dates: {}, orders: {}, days: {}, pads: {} };
  return { output, ...empty, document: {}, constants: {} };
}
