import { commandMessagesFor } from "../../messages/commands.ts";
import type { Locale } from "../../model/locale.ts";
import { UserError } from "../../model/user-error.ts";
import { formats } from "../../report/formats.ts";
import { readReportFile } from "../../saved/read-report-file.ts";
import { readTrend } from "../../saved/read-trend.ts";
import { exitStatus } from "../../shell/exit-status.ts";
import type { Terminal } from "../../shell/terminal.ts";
import type { Arguments } from "../arguments.ts";
import { draw, drawings } from "../draw.ts";

/** Draws a saved report as `check` would have drawn it, with the same exit status. */
export async function runReport(parsed: Arguments, terminal: Terminal, locale: Locale): Promise<0 | 1> {
  const asked = drawings(parsed, formats);
  const [path, extra] = parsed.positionals;
  if (path === undefined) throw new UserError("argument-missing", { command: "report", argument: "REPORT.json" });
  if (extra !== undefined) throw new UserError("argument-extra", { argument: extra });
  const report = await readReportFile(terminal.folder, path);
  const status = exitStatus(report, parsed.failOn);
  const trend = parsed.trend === undefined ? [] : await readTrend(parsed.trend, terminal, locale);
  await draw(report, asked, { parsed, terminal, locale, messages: commandMessagesFor(locale), status, trend });
  return status;
}
