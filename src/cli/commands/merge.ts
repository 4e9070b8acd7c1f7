import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { rollUp } from "../../derive/roll-up.ts";
import { commandMessagesFor } from "../../messages/commands.ts";
import type { Locale } from "../../model/locale.ts";
import type { RollUp, RollUpEntry } from "../../model/roll-up.ts";
import { UserError } from "../../model/user-error.ts";
import { defaultConfig } from "../../policy/load-config.ts";
import { rollUpFormats } from "../../report/roll-up/roll-up-formats.ts";
import { readReportFile } from "../../saved/read-report-file.ts";
import type { FailLevel } from "../../shell/exit-status.ts";
import type { Terminal } from "../../shell/terminal.ts";
import { today } from "../../time/calendar.ts";
import { isDay } from "../../time/formats.ts";
import { version } from "../../version.ts";
import type { Arguments } from "../arguments.ts";
import { draw, drawings } from "../draw.ts";

/** Puts the saved reports of many repositories into one. */
export async function runMerge(parsed: Arguments, terminal: Terminal, locale: Locale): Promise<0 | 1> {
  const { asOf = today(defaultConfig().config.timezone), positionals } = parsed;
  const asked = drawings(parsed, rollUpFormats);
  if (!isDay(asOf)) throw new UserError("as-of-impossible", { value: asOf });
  if (positionals.length === 0) {
    throw new UserError("argument-missing", { command: "merge", argument: "[NAME=]REPORT.json…" });
  }
  const entries: RollUpEntry[] = [];
  for (const word of positionals) {
    const { name, path } = namedFile(terminal.folder, word);
    if (entries.some((entry) => entry.name === name)) throw new UserError("repository-duplicate", { repository: name });
    // Of a repository that was asked for by name, a report that is not there is a fact; a path alone may be misspelt.
    const isMissing = name !== path && !existsSync(resolve(terminal.folder, path));
    const found = isMissing
      ? ({ report: null, reason: "no-report" } as const)
      : { report: await readReportFile(terminal.folder, path) };
    entries.push({ name, url: null, ...found });
  }
  const merged = rollUp(entries, asOf, version);
  const status = rollUpStatus(merged, parsed.failOn);
  await draw(merged, asked, { parsed, terminal, locale, messages: commandMessagesFor(locale), status });
  return status;
}

/** 0 when every repository is known to be at or below the level, else 1. */
export function rollUpStatus({ conclusion, totals }: RollUp, failOn: FailLevel): 0 | 1 {
  if (failOn === "never") return 0;
  return conclusion === "fail" || (failOn === "warning" && totals.findings.warning > 0) ? 1 : 0;
}

/** `NAME=PATH`; the path of a file that exists is taken as it is and is its own name. */
function namedFile(folder: string, word: string): { readonly name: string; readonly path: string } {
  const equals = word.indexOf("=");
  if (equals < 1 || existsSync(resolve(folder, word))) return { name: word, path: word };
  return { name: word.slice(0, equals), path: word.slice(equals + 1) };
}
