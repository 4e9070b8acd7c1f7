import { documentMessagesFor } from "../../messages/documents.ts";
import type { Locale } from "../../model/locale.ts";
import type { Report } from "../../model/report.ts";
import { type Cell, cellText, type Sheet } from "../../spreadsheet/written-sheet.ts";
import { briefSections } from "./brief-sections.ts";

/** The management review as a sheet: a section in the first column, what it says beside it. */
export function briefSheet(report: Report, locale: Locale): Sheet {
  const { review: words, sheets } = documentMessagesFor(locale);
  const rows = briefSections(report, { locale }).flatMap(
    ({ title, lines, table, more }): readonly (readonly Cell[])[] => [
      ...lines.map((line) => [title, line]),
      ...(table?.rows ?? []).map((row) => [title, row.map(cellText).join(" · ")]),
      ...(more === null ? [] : [[title, more]]),
    ],
  );
  return { name: words.sheet, head: [sheets.item, sheets.value], rows };
}
