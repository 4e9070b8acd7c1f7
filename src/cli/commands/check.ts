import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { checkProject, loadProject } from "../../check/check.ts";
import { commandMessagesFor } from "../../messages/commands.ts";
import type { Locale } from "../../model/locale.ts";
import type { Report } from "../../model/report.ts";
import { UserError } from "../../model/user-error.ts";
import { formats } from "../../report/formats.ts";
import { readTrend } from "../../saved/read-trend.ts";
import { exitStatus } from "../../shell/exit-status.ts";
import type { Terminal } from "../../shell/terminal.ts";
import { nearest } from "../../text/nearest.ts";
import { isDay } from "../../time/formats.ts";
import { type Arguments, commands } from "../arguments.ts";
import { draw, drawings } from "../draw.ts";
import { createProgress } from "../progress.ts";

export async function runCheck(
  parsed: Arguments,
  terminal: Terminal,
  settle: (configured: Locale | null) => Locale,
): Promise<0 | 1> {
  const asked = drawings(parsed, formats);
  if (parsed.asOf !== undefined && !isDay(parsed.asOf)) {
    throw new UserError("as-of-impossible", { value: parsed.asOf });
  }
  const base = parsed.base ?? (parsed.scope === "changed" ? "HEAD" : null);
  if (base !== null && parsed.positionals.length > 0) {
    throw new UserError("option-conflict", { options: [parsed.base === undefined ? "--scope" : "--base", "PATH"] });
  }
  const { folder } = terminal;
  const [first = ""] = parsed.positionals;
  if (/^[a-z]+$/.test(first) && !existsSync(resolve(folder, first))) {
    const suggestion = nearest(first, commands);
    if (suggestion && suggestion !== first) throw new UserError("command-unknown", { command: first, suggestion });
  }
  const project = await loadProject({ folder, config: parsed.config, policy: parsed.policy });
  const locale = settle(project.config.locale);
  const messages = commandMessagesFor(locale);
  const progress = createProgress(terminal, messages.progress);
  let report: Report;
  try {
    report = await checkProject(project, {
      folder,
      asOf: parsed.asOf,
      by: parsed.by,
      paths: parsed.positionals,
      onProgress: parsed.quiet ? undefined : progress.update,
    });
    if (base !== null) {
      const { checkAgainst } = await import("../../check/check-against.ts");
      report = await checkAgainst(project, report, { base, scope: parsed.scope, policy: parsed.policy });
    }
  } finally {
    progress.end();
  }
  if (project.configPath === null && !parsed.quiet) terminal.error(`${messages.noConfig(folder)}\n`);
  const status = exitStatus(report, parsed.failOn);
  const trend = parsed.trend === undefined ? [] : await readTrend(parsed.trend, terminal, locale);
  await draw(report, asked, { parsed, terminal, locale, messages, status, trend });
  return status;
}
