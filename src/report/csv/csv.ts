import { messagesFor } from "../../messages/messages.ts";
import type { Report } from "../../model/report.ts";
import { csvDocument } from "../../spreadsheet/csv-document.ts";
import { longestCell } from "../../spreadsheet/escape-xlsx-cell.ts";
import { cellText } from "../../spreadsheet/written-sheet.ts";
import { cutText } from "../../text/plain-text.ts";
import { inRepository } from "../in-repository.ts";
import { outputTable } from "../output-table.ts";
import type { ReportOptions } from "../reporter.ts";

/** One row for each output, for a spreadsheet; the header in the requested language. */
export function formatCsv(given: Report, options: ReportOptions): string {
  const report = inRepository(given, options);
  const { head, rows } = outputTable(report, messagesFor(options.locale));
  return csvDocument(
    head,
    rows.map((row) => row.map((cell) => cutText(cellText(cell), longestCell))),
  );
}
