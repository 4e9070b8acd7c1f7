import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Report } from "../model/report.ts";
import { systemError } from "../source/system-error.ts";
import { readReport } from "./read-report.ts";

/** @throws UserError `unreadable`, and those of {@link readReport} */
export async function readReportFile(folder: string, path: string): Promise<Report> {
  let text: string;
  try {
    text = readFileSync(resolve(folder, path), "utf8");
  } catch (error) {
    throw systemError("unreadable", path, error);
  }
  return readReportText(text, path);
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
