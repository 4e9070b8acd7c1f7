import { type MergeRange, writeXlsx } from "hucre/xlsx";

type Value = string | number | boolean | Date | null;

export interface TestSheet {
  readonly name?: string;
  readonly rows: readonly (readonly Value[])[];
  /** As in a spreadsheet: `A1:C1`. */
  readonly merges?: readonly string[];
  readonly hidden?: true;
}

/** A workbook as other people make them, with the values of the rows and nothing else. */
export function workbookOf(...sheets: readonly TestSheet[]): Promise<Uint8Array> {
  return writeXlsx({
    sheets: sheets.map(({ name, rows, merges = [], hidden }, at) => ({
      name: name ?? `工作表${at + 1}`,
      rows: rows.map((row) => [...row]),
      merges: merges.map(mergeOf),
      ...(hidden ? { hidden } : {}),
    })),
  });
}

function mergeOf(range: string): MergeRange {
  const [, first = "A", from = "1", last = "A", to = "1"] = /^([A-Z])(\d+):([A-Z])(\d+)$/.exec(range) ?? [];
  return {
    startRow: Number(from) - 1,
    startCol: first.charCodeAt(0) - 65,
    endRow: Number(to) - 1,
    endCol: last.charCodeAt(0) - 65,
  };
}
