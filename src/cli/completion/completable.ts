import type { Locale } from "../../model/locale.ts";
import type { Command } from "../command.ts";
import { optionText } from "../help.ts";
import type { Option } from "../option.ts";
import { globalOptions } from "../options.ts";

/** An option as offered by shells. */
export interface CompletableOption {
  /** As typed: `--help`, `-h`. */
  readonly flags: readonly string[];
  readonly text: string;
  /** The placeholder of its value; null if it takes none. */
  readonly placeholder: string | null;
  readonly values: readonly string[];
  readonly path: "file" | "folder" | null;
  readonly isList: boolean;
}

/** A command as offered by shells. */
export interface CompletableCommand {
  readonly name: string;
  readonly text: string;
  readonly options: readonly CompletableOption[];
  /** The allowed arguments. */
  readonly values: readonly string[];
  readonly takesPaths: boolean;
}

export function completable(commands: readonly Command[], locale: Locale): readonly CompletableCommand[] {
  return commands.map(({ name, summary, options, argument }) => ({
    name,
    text: plain(summary[locale]),
    options: Object.entries<Option>({ ...options, ...globalOptions }).map(([long, option]) =>
      completableOption(long, option, locale),
    ),
    values: argument?.offers === "commands" ? commands.map((command) => command.name) : (argument?.values ?? []),
    takesPaths: argument?.offers === "paths",
  }));
}

function completableOption(name: string, option: Option, locale: Locale): CompletableOption {
  const short = (option.short ?? []).map((letter) => `-${letter}`);
  const text = plain(optionText(option, locale));
  if (option.kind === "switch") {
    const flags = [`--${name}`, ...(option.negatable ? [`--no-${name}`] : []), ...short];
    return { flags, text, placeholder: null, values: [], path: null, isList: false };
  }
  return {
    flags: [`--${name}`, ...short],
    text,
    placeholder: option.value[locale],
    values: option.values ?? [],
    path: option.path ?? null,
    isList: option.kind === "list",
  };
}

function plain(text: string): string {
  return text.replaceAll("`", "");
}
