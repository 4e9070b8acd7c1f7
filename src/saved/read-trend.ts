import { readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Locale } from "../model/locale.ts";
import type { TrendPoint } from "../model/trend-point.ts";
import { UserError } from "../model/user-error.ts";
import { showError } from "../shell/show-error.ts";
import type { Terminal } from "../shell/terminal.ts";
import { systemError } from "../source/system-error.ts";
import { compareText } from "../text/compare-text.ts";

/**
 * The earlier reports of a folder, oldest first. One that cannot be read is reported and skipped, and one that
 * covers only some files is skipped.
 *
 * @throws UserError `unreadable` for a missing folder
 */
export async function readTrend(folder: string, terminal: Terminal, locale: Locale): Promise<readonly TrendPoint[]> {
  const points = new Map<string, TrendPoint>();
  const { readReportFile } = await import("./read-report-file.ts");
  for (const name of reportNames(folder, terminal)) {
    try {
      const { asOf, summary, paths } = await readReportFile(terminal.folder, `${folder}/${name}`);
      if (paths.length === 0) points.set(asOf, { asOf, tasks: summary.tasks, findings: summary.findings });
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      await showError(error, locale, terminal);
    }
  }
  return [...points.values()].sort((a, b) => compareText(a.asOf, b.asOf));
}

function reportNames(folder: string, terminal: Terminal): string[] {
  try {
    const path = resolve(terminal.folder, folder);
    const names = readdirSync(path).filter((name) => name.endsWith(".json"));
    // What is a pipe would be waited for.
    return names.filter((name) => statSync(join(path, name), { throwIfNoEntry: false })?.isFile() !== false).sort();
  } catch (error) {
    throw systemError("unreadable", folder, error);
  }
}
