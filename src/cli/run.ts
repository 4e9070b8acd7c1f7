import { resolve } from "node:path";
import { type Locale, resolveLocale } from "../model/locale.ts";
import { UserError } from "../model/user-error.ts";
import type { Terminal } from "../shell/terminal.ts";
import { withoutCommands } from "../shell/without-commands.ts";
import { exists } from "../source/exists.ts";
import { version } from "../version.ts";
import type { Command, LoadCommands } from "./command.ts";
import { check } from "./commands/check.ts";
import { mainCommand } from "./options.ts";
import { findCommand, readWords } from "./parse-words.ts";
import { valuesOf } from "./values-of.ts";

/**
 * Runs one command.
 *
 * @returns the exit status: 0 no findings, 1 findings, 2 could not run
 */
export async function run(words: readonly string[], given: Terminal): Promise<0 | 1 | 2> {
  const terminal = given.environment.GITHUB_ACTIONS ? inWorkflow(given) : given;
  let locale = localeOf(undefined, terminal);
  let isChosen = false;
  try {
    const line = await findCommand(words, loadCommands);
    locale = localeOf(line.locale, terminal);
    isChosen = line.locale !== undefined;
    if (line.asksVersion) {
      terminal.out(`${version}\n`);
      return 0;
    }
    if (line.asksHelp) {
      const commands = await loadCommands();
      const { helpFor } = await import("./help.ts");
      terminal.out(helpFor(commands, line.command, locale));
      return 0;
    }
    const command = await commandNamed(line.command ?? mainCommand);
    const given = await readWords(line.rest, command, loadCommands);
    if (line.command === null && line.first !== null) await refuseUnknownCommand(line.first, terminal);
    return await command.run(given, {
      terminal,
      loadCommands,
      useLocale: (configured) => {
        if (line.locale === undefined && configured !== null) locale = configured;
        return locale;
      },
    });
  } catch (error) {
    const { showError } = await import("../shell/show-error.ts");
    await showError(error, isChosen ? locale : ((await localeOfFolder(words, terminal)) ?? locale), terminal);
    return 2;
  }
}

const loadCommands: LoadCommands = async () => (await import("./commands.ts")).commands;

/** Most runs are of the main command, and load no other. */
async function commandNamed(name: string): Promise<Command> {
  return name === mainCommand ? check : ((await loadCommands())[name] ?? check);
}

/** The language of the configuration, whether it was read, is invalid, or was not even asked for because of a typo. */
async function localeOfFolder(words: readonly string[], terminal: Terminal): Promise<Locale | null> {
  const config = valuesOf("config", words).at(-1);
  const { configuredLocale } = await import("../check/configured-locale.ts");
  try {
    return configuredLocale({ folder: terminal.folder, config });
  } catch {
    return null; // the folder is gone
  }
}

/** A terminal whose text a runner of GitHub takes for nothing else. */
function inWorkflow(terminal: Terminal): Terminal {
  const { environment, isInteractive, width, now, input } = terminal;
  return {
    environment,
    isInteractive,
    width,
    now,
    input,
    ask: null, // nobody is there
    get folder() {
      return terminal.folder;
    },
    out: (text) => terminal.out(withoutCommands(text)),
    error: (text) => terminal.error(withoutCommands(text)),
  };
}

/** A bare word is a path only if something has that name. */
async function refuseUnknownCommand(word: string, { folder }: Terminal): Promise<void> {
  if (!/^[A-Za-z][\w-]*$/.test(word) || exists(resolve(folder, word))) return;
  const { nearest } = await import("../text/nearest.ts");
  const names = Object.keys(await loadCommands());
  throw new UserError("command-unknown", { command: word, suggestion: nearest(word, names) });
}

function localeOf(option: string | undefined, { environment }: Terminal): Locale {
  if (option !== undefined) {
    if (!/^(?:en|zh)(?:[-_][A-Za-z0-9]+)*$/i.test(option)) {
      throw new UserError("option-value", { option: "--locale", value: option, allowed: ["en", "zh-TW"] });
    }
    return resolveLocale(option);
  }
  return resolveLocale(environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || "en");
}
