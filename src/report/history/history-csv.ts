import type { History } from "../../model/history.ts";
import { csvDocument } from "../../spreadsheet/csv-document.ts";
import { cellText } from "../../spreadsheet/written-sheet.ts";
import type { ReportOptions } from "../reporter.ts";
import { gapTable } from "./gap-table.ts";

/** One row for each gap, and one for each output without gaps; the header in the requested language. */
export function formatHistoryCsv(history: History, { locale }: ReportOptions): string {
  const { head, rows } = gapTable(history, locale);
  return csvDocument(
    head,
    rows.map((row) => row.map(cellText)),
  );
}
