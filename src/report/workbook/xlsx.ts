import type { Locale } from "../../model/locale.ts";
import { type MappingName, mappings } from "../../model/mapping.ts";
import type { Report } from "../../model/report.ts";
import { loadMapping } from "../../standard/mapping.ts";
import { withNames } from "../with-names.ts";
import { reportSheets } from "./report-sheets.ts";

/**
 * The report as a workbook for Excel and LibreOffice: summary, tasks, outputs, findings, evidence, waivers, exclusions,
 * statement of applicability, yearly plan and mappings. The same report is the same bytes.
 */
export async function formatXlsx(report: Report, options: { readonly locale: Locale }): Promise<Uint8Array> {
  const names = Object.keys(mappings) as MappingName[];
  const { writeWorkbook } = await import("../../spreadsheet/write-workbook.ts");
  const loaded = await Promise.all(names.map(loadMapping));
  return writeWorkbook(reportSheets(withNames(report), loaded, options.locale), report.asOf);
}
