import type { Locale, LocalizedText } from "../model/locale.ts";
import type { Terminal } from "../shell/terminal.ts";
import type { OptionTable, OptionValues } from "./option.ts";
import type { globalOptions } from "./options.ts";

/** The words of a command that are neither its name nor an option. */
export interface Argument {
  readonly name: LocalizedText;
  readonly count: "optional" | "one" | "any" | "many";
  /** The allowed values. */
  readonly values?: readonly string[];
  /** Whether shells offer file names or command names. */
  readonly offers?: "paths" | "commands";
}

export interface Given<Options extends OptionTable> {
  readonly words: readonly string[];
  readonly options: OptionValues<Options & typeof globalOptions>;
}

/** Commands by name. */
export type CommandTable = Readonly<Record<string, Command>>;

export type LoadCommands = () => Promise<CommandTable>;

export interface Context {
  /** All commands, of which a check needs no other. */
  readonly loadCommands: LoadCommands;
  readonly terminal: Terminal;
  /**
   * The language of everything that follows, including errors: `--locale`, otherwise the configured one, otherwise that
   * of the environment.
   */
  readonly useLocale: (configured: Locale | null) => Locale;
}

/**
 * A command: the data for parsing, help, docs/commands.md and shell completion, and what it does. Whoever asks for any but
 * the main command loads the data of all: what one does, it imports when it runs.
 *
 * @typeParam Options - its own options, besides those of all commands
 */
export interface Command<Options extends OptionTable = OptionTable> {
  /** As typed; also the name of its file. */
  readonly name: string;
  /** One line without a period. */
  readonly summary: LocalizedText;
  /** What the command does, in whole sentences; words to type are in backticks. */
  readonly description: LocalizedText;
  /** The options of which it requires one, as shown in the usage. */
  readonly alternatives?: LocalizedText;
  /** Null if it takes none. */
  readonly argument: Argument | null;
  readonly options: Options;
  /** What follows `isms-evidence`. */
  readonly examples: readonly string[];
  /** @returns the exit status */
  run(given: Given<Options>, context: Context): Promise<0 | 1>;
}

/** Gives `run` the types of the options next to it. */
export function defineCommand<const Options extends OptionTable>(command: Command<Options>): Command<Options> {
  return command;
}
