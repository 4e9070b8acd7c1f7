import type { Locale } from "../../model/locale.js";
import type { Report } from "../../model/report.js";
/**
 * The report as a workbook for Excel and LibreOffice: summary, tasks, outputs, findings, evidence, waivers, exclusions,
 * statement of applicability, yearly plan and mappings. The same report is the same bytes.
 */
export declare function formatXlsx(report: Report, options: {
    readonly locale: Locale;
}): Promise<Uint8Array>;
