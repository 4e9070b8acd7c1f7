import type { History } from "../../model/history.js";
import type { Locale } from "../../model/locale.js";
import type { Report } from "../../model/report.js";
/**
 * The report as a workbook for Excel and LibreOffice: summary, management review, tasks, outputs, findings, evidence, waivers, exclusions,
 * statement of applicability, yearly plan and mappings; with a history, also each output by month and each gap. The same
 * report is the same bytes.
 */
export declare function formatXlsx(report: Report, { locale, history }: {
    readonly locale: Locale;
    readonly history?: History | undefined;
}): Promise<Uint8Array>;
