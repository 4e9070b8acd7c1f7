import type { Report } from "../model/report.js";
/**
 * The report in a report.json. Whoever wrote it, the result is valid against the schema and its sums agree with its
 * body, so that every format can render it.
 *
 * @param path the file name used in errors
 * @throws UserError `report-not-json`, `report-version`, `file-invalid` and `report-disagrees`
 */
export declare function readReport(text: string, path?: string): Promise<Report>;
