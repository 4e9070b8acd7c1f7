import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Report } from "../model/report.ts";
import { UserError } from "../model/user-error.ts";
import { readReport } from "./read-report.ts";

/** @throws UserError `unreadable`, and those of {@link readReport} */
export async function readReportFile(folder: string, path: string): Promise<Report> {
  let text: string;
  try {
    text = readFileSync(resolve(folder, path), "utf8");
  } catch (error) {
    throw new UserError("unreadable", { path, reason: (error as NodeJS.ErrnoException).code ?? String(error) });
  }
  return readReport(text.replace(/^\uFEFF/, ""), path);
}
