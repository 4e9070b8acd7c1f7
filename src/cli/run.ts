import { type Locale, resolveLocale } from "../model/locale.ts";
import { UserError } from "../model/user-error.ts";
import type { Terminal } from "../shell/terminal.ts";
import { version } from "../version.ts";
import { type Arguments, parseArguments } from "./arguments.ts";

/**
 * Runs one command.
 *
 * @returns the exit status: 0 nothing to report, 1 something, 2 the job could not be done
 */
export async function run(words: readonly string[], terminal: Terminal): Promise<0 | 1 | 2> {
  let locale = localeOf(undefined, terminal);
  try {
    const parsed = await parseArguments(words);
    locale = localeOf(parsed.locale, terminal);
    if (parsed.version) {
      terminal.out(`${version}\n`);
      return 0;
    }
    if (parsed.help) {
      const { commandMessagesFor } = await import("../messages/commands.ts");
      const { help } = commandMessagesFor(locale);
      terminal.out(`${words.includes(parsed.command) ? help[parsed.command] : help.main}\n`);
      return 0;
    }
    return await runCommand(parsed, terminal, (configured) => {
      if (parsed.locale === undefined && configured !== null) locale = configured;
      return locale;
    });
  } catch (error) {
    const { showError } = await import("../shell/show-error.ts");
    showError(error, locale, terminal);
    return 2;
  }
}

/**
 * @param settle called with the locale of the configuration as soon as it is known; gives the one to use
 */
async function runCommand(
  parsed: Arguments,
  terminal: Terminal,
  settle: (configured: Locale | null) => Locale,
): Promise<0 | 1 | 2> {
  switch (parsed.command) {
    case "check": {
      const { runCheck } = await import("./commands/check.ts");
      return runCheck(parsed, terminal, settle);
    }
    case "list": {
      const { runList } = await import("./commands/list.ts");
      return runList(parsed, terminal, settle);
    }
    case "report": {
      const { runReport } = await import("./commands/report.ts");
      return runReport(parsed, terminal, settle(null));
    }
    case "merge": {
      const { runMerge } = await import("./commands/merge.ts");
      return runMerge(parsed, terminal, settle(null));
    }
    case "rollup": {
      const { runRollup } = await import("./commands/rollup.ts");
      return runRollup(parsed, terminal, settle(null));
    }
    case "pack": {
      const { runPack } = await import("./commands/pack.ts");
      return runPack(parsed, terminal, settle);
    }
    case "explain": {
      const { runExplain } = await import("./commands/explain.ts");
      return runExplain(parsed, terminal, settle);
    }
  }
}

function localeOf(option: string | undefined, { environment }: Terminal): Locale {
  if (option !== undefined) {
    if (!/^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]+)*$/.test(option)) {
      throw new UserError("option-value", { option: "--locale", value: option, allowed: ["en", "zh-TW"] });
    }
    return resolveLocale(option);
  }
  return resolveLocale(environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || "en");
}
