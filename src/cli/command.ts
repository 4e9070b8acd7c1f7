import type { Locale, LocalizedText } from "../model/locale.ts";
import type { Terminal } from "../shell/terminal.ts";
import type { globalOptions, OptionTable, OptionValues } from "./options.ts";

/** The words of a command that are neither its name nor an option. */
export interface Argument {
  readonly name: LocalizedText;
  readonly count: "optional" | "one" | "any" | "many";
  /** The only ones there are. */
  readonly values?: readonly string[];
  /** Whether shells offer file names, or the names of the commands. */
  readonly offers?: "paths" | "commands";
}

export interface Given<Options extends OptionTable> {
  readonly words: readonly string[];
  readonly options: OptionValues<Options & typeof globalOptions>;
}

/** Commands by their names; each is loaded when it is asked for. */
export type CommandTable = Readonly<Record<string, () => Promise<Command>>>;

export interface Context {
  readonly commands: CommandTable;
  readonly terminal: Terminal;
  /**
   * The language of everything from here on, errors too: that of `--locale`, else the configured one, else that of the
   * environment.
   */
  readonly useLocale: (configured: Locale | null) => Locale;
}

/**
 * A command: what parsing, help, the README and the completion of shells know of it, and what it does.
 *
 * @typeParam Options - its own options, besides those that all commands have
 */
export interface Command<Options extends OptionTable = OptionTable> {
  /** As typed, and as its file is called. */
  readonly name: string;
  /** One line without a full stop. */
  readonly summary: LocalizedText;
  /** What the command does, in whole sentences; words as they are typed stand in backticks. */
  readonly description: LocalizedText;
  /** Options without which it does not run, as the usage shows them. */
  readonly required?: LocalizedText;
  /** Null when it takes none. */
  readonly argument: Argument | null;
  readonly options: Options;
  /** What follows `isms-evidence`. */
  readonly examples: readonly string[];
  /** @returns the exit status */
  run(given: Given<Options>, context: Context): Promise<0 | 1>;
}

/** Gives `run` the types of the options beside it. */
export function defineCommand<const Options extends OptionTable>(command: Command<Options>): Command<Options> {
  return command;
}

/** All of them, for what has to know all: help, completion, the README. */
export function loadCommands(commands: CommandTable): Promise<readonly Command[]> {
  return Promise.all(Object.values(commands).map((load) => load()));
}
