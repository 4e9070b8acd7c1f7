import type { Report } from "../model/report.js";
/**
 * The report that a report.json holds. Whoever wrote it, what comes back fits the schema and its sums are those of its
 * body, so that every format can draw it.
 *
 * @param path names the file in errors
 * @throws UserError `report-not-json`, `report-version`, `file-invalid` and `report-disagrees`
 */
export declare function readReport(text: string, path?: string): Promise<Report>;
