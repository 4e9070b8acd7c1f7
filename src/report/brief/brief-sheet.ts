import { documentMessagesFor } from "../../messages/documents.ts";
import type { Locale } from "../../model/locale.ts";
import type { Report } from "../../model/report.ts";
import type { Cell, Sheet } from "../../spreadsheet/written-sheet.ts";
import { briefSections } from "./brief-sections.ts";

/** The management review as a sheet: a section in the first column, what it says beside it. */
export function briefSheet(report: Report, locale: Locale): Sheet {
  const { review: words, sheets } = documentMessagesFor(locale);
  const { what, why, who, day } = words.columns;
  const rows = briefSections(report, { locale }).flatMap(
    ({ title, lines, table, more }): readonly (readonly Cell[])[] => [
      ...lines.map((line) => [title, line]),
      ...(table?.rows ?? []).map((row) => [title, row.what, row.why, row.who, row.day]),
      ...(more === null ? [] : [[title, more]]),
    ],
  );
  return { name: words.sheet, head: [sheets.item, what, why, who, day], rows, groups: [0] };
}
