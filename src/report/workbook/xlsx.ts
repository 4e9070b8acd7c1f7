import { messagesFor } from "../../messages/messages.ts";
import { pageMessagesFor } from "../../messages/page.ts";
import type { History } from "../../model/history.ts";
import type { Locale } from "../../model/locale.ts";
import { type MappingName, mappings } from "../../model/mapping.ts";
import type { Report } from "../../model/report.ts";
import type { Sheet } from "../../spreadsheet/written-sheet.ts";
import { loadMapping } from "../../standard/mapping.ts";
import { withNames } from "../with-names.ts";
import { historyFacts, historySheets } from "./history-sheets.ts";
import { reportSheets } from "./report-sheets.ts";

/**
 * The report as a workbook for Excel and LibreOffice: summary, management review, tasks, outputs, findings, evidence, waivers, exclusions,
 * statement of applicability, yearly plan and mappings; with a history, also each output by month and each gap. The same
 * report is the same bytes.
 */
export async function formatXlsx(
  report: Report,
  { locale, history }: { readonly locale: Locale; readonly history?: History | undefined },
): Promise<Uint8Array> {
  const names = Object.keys(mappings) as MappingName[];
  const { writeWorkbook } = await import("../../spreadsheet/write-workbook.ts");
  const loaded = await Promise.all(names.map(loadMapping));
  const sheets = reportSheets(withNames(report), loaded, locale);
  const title = pageMessagesFor(locale).title(report.organization.name);
  const { nothing } = messagesFor(locale).terms.phrases;
  const all = history === undefined ? sheets : withHistory(sheets, history, locale);
  return writeWorkbook(
    all.map((sheet) => (sheet.rows.length === 0 ? { ...sheet, rows: [[nothing]] } : sheet)),
    report.asOf,
    title,
  );
}

function withHistory(sheets: readonly Sheet[], history: History, locale: Locale): readonly Sheet[] {
  const { summary } = messagesFor(locale).terms.labels;
  const facts = historyFacts(history, locale);
  return [
    ...sheets.map((sheet) => (sheet.name === summary ? { ...sheet, rows: [...sheet.rows, ...facts] } : sheet)),
    ...historySheets(history, locale),
  ];
}
