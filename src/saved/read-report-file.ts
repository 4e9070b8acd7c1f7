import type { Report } from "../model/report.ts";
import { readReport } from "./read-report.ts";
import { savedText } from "./saved-text.ts";

/** @throws UserError `unreadable`, and those of {@link readReport} */
export async function readReportFile(folder: string, path: string): Promise<Report> {
  return readReportText(savedText(folder, path), path);
}

/**
 * A saved report, perhaps with a byte order mark.
 *
 * @param path for messages
 * @throws UserError those of {@link readReport}
 */
export function readReportText(text: string, path: string): Promise<Report> {
  return readReport(text.replace(/^\uFEFF/, ""), path);
}
