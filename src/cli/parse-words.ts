import { parseArgs } from "node:util";
import { UserError } from "../model/user-error.ts";
import { readSeconds } from "../shell/read-seconds.ts";
import { isDay } from "../time/formats.ts";
import type { Command, Given, LoadCommands } from "./command.ts";
import { type Option, type OptionTable, requiredOf } from "./option.ts";
import { globalOptions, mainCommand, sharedOptions } from "./options.ts";

type Token =
  | { readonly kind: "word"; readonly text: string; readonly index: number }
  | {
      readonly kind: "option";
      /** As in the table; null if unknown. */
      readonly name: string | null;
      /** Whether it was written as `--no-NAME`. */
      readonly negated: boolean;
      readonly written: string;
      readonly value: string | undefined;
    };

export interface CommandLine {
  /** Null if no command was given. */
  readonly command: string | null;
  /** The first word that is not an option, whether or not it is a command. */
  readonly first: string | null;
  /** Everything but the name of the command. */
  readonly rest: readonly string[];
  readonly asksVersion: boolean;
  readonly asksHelp: boolean;
  readonly locale: string | undefined;
}

/** Finds the command, anywhere among its options, and the options of every command. */
export async function findCommand(words: readonly string[], loadCommands: LoadCommands): Promise<CommandLine> {
  let tokens = tokensOf(words, sharedOptions);
  const first = tokens.findIndex(({ kind }) => kind === "word");
  if (tokens.slice(0, Math.max(first, 0)).some((token) => token.kind === "option" && token.name === null)) {
    // Only its command knows whether the option takes the word that follows.
    const tables = Object.values(await loadCommands()).map(({ options }) => options);
    tokens = tokensOf(words, Object.assign({}, ...tables, globalOptions));
  }
  const word = tokens.find((token) => token.kind === "word");
  const isCommand = word?.text === mainCommand || (word && Object.hasOwn(await loadCommands(), word.text));
  const command = word && isCommand ? word.text : null;
  const options = tokens.filter((token) => token.kind === "option");
  return {
    command,
    first: word?.text ?? null,
    rest: word && command !== null ? words.toSpliced(word.index, 1) : words,
    asksVersion: options.some(({ name }) => name === "version"),
    asksHelp: options.some(({ name }) => name === "help"),
    locale: options.findLast(({ name }) => name === "locale")?.value,
  };
}

/**
 * Reads the options and arguments of a command.
 *
 * @throws UserError for an unknown word, with the nearest known one
 */
export async function readWords<Options extends OptionTable>(
  words: readonly string[],
  asked: Pick<Command<Options>, "name" | "options" | "argument" | "examples">,
  loadCommands: LoadCommands,
): Promise<Given<Options>> {
  const { name: command, options: own } = asked;
  const options: OptionTable = { ...own, ...globalOptions };
  const values: Record<string, unknown> = Object.fromEntries(
    Object.entries(options).map(([name, option]) => [name, valueWithout(option)]),
  );
  const positionals: string[] = [];
  for (const token of tokensOf(words, options)) {
    if (token.kind === "word") {
      positionals.push(token.text);
      continue;
    }
    const { name, written, negated, value } = token;
    const option = name === null ? undefined : options[name];
    if (name === null || !option) throw await optionUnknown(written, options, command, loadCommands);
    if (option.kind === "switch") {
      if (value !== undefined) throw new UserError("option-value", { option: written, value, allowed: [] });
      values[name] = !negated;
      continue;
    }
    if (!value) throw new UserError("option-needs-value", { option: written });
    if (option.kind === "day" && !isDay(value)) throw new UserError("as-of-impossible", { value });
    if (option.kind === "choice" && !option.values.includes(value)) {
      throw new UserError("option-value", { option: written, value, allowed: option.values });
    }
    if (option.kind === "seconds") {
      values[name] = readSeconds(value, written);
      continue;
    }
    values[name] = option.kind === "list" ? [...(values[name] as string[]), value] : value;
  }
  requireArguments(asked, positionals);
  requireOptions(asked, values);
  // Each value was created from the same table entry as its type.
  return { words: positionals, options: values as Given<Options>["options"] };
}

function tokensOf(words: readonly string[], table: OptionTable): readonly Token[] {
  const options = Object.fromEntries(
    Object.entries(table).map(([name, { kind }]) => [
      name,
      { type: kind === "switch" ? ("boolean" as const) : ("string" as const) },
    ]),
  );
  const { tokens } = parseArgs({ args: [...words], options, strict: false, allowPositionals: true, tokens: true });
  return tokens.flatMap((token): Token[] => {
    if (token.kind === "option-terminator") return [];
    if (token.kind === "positional") return [{ kind: "word", text: token.value, index: token.index }];
    return [{ kind: "option", ...nameOf(token.rawName, table), written: token.rawName, value: token.value }];
  });
}

function nameOf(written: string, table: OptionTable): { readonly name: string | null; readonly negated: boolean } {
  if (!written.startsWith("--")) {
    const short = Object.entries(table).find(([, option]) => option.short?.includes(written.slice(1)));
    return { name: short?.[0] ?? null, negated: false };
  }
  const long = written.slice(2);
  if (Object.hasOwn(table, long)) return { name: long, negated: false };
  const positive = long.replace(/^no-/, "");
  const option = Object.hasOwn(table, positive) ? table[positive] : undefined;
  const negated = option?.kind === "switch" && option.negatable === true;
  return { name: negated ? positive : null, negated };
}

/** The value of an option that was not given. */
function valueWithout(option: Option): unknown {
  if (option.kind === "list") return [];
  if (option.kind === "switch") return option.negatable ? undefined : false;
  if (option.kind === "seconds") return Number(option.default);
  return option.kind === "choice" ? option.default : undefined;
}

function requireArguments(
  { name: command, argument, examples }: Pick<Command, "name" | "argument" | "examples">,
  words: readonly string[],
): void {
  const [first, second] = words;
  const isMissing = first === undefined && (argument?.count === "one" || argument?.count === "many");
  // An empty word is what a variable without a value leaves.
  if (argument && (isMissing || words.includes(""))) {
    const missing = argument.values?.join("|") ?? argument.name;
    throw new UserError("argument-missing", { command, argument: missing, example: examples[0] ?? command });
  }
  const extra = argument === null ? first : argument.count === "any" || argument.count === "many" ? undefined : second;
  if (extra !== undefined) throw new UserError("argument-extra", { argument: extra });
  if (first !== undefined && argument?.values && !argument.values.includes(first)) {
    throw new UserError("option-value", { option: command, value: first, allowed: argument.values });
  }
}

function requireOptions(
  { name: command, options, examples }: Pick<Command, "name" | "options" | "examples">,
  values: Readonly<Record<string, unknown>>,
): void {
  for (const [name, { value }] of requiredOf(options)) {
    if (values[name] !== undefined) continue;
    const missing = { en: `--${name} ${value.en}`, "zh-TW": `--${name} ${value["zh-TW"]}` };
    throw new UserError("argument-missing", { command, argument: missing, example: examples[0] ?? command });
  }
}

async function optionUnknown(
  written: string,
  options: OptionTable,
  command: string,
  loadCommands: LoadCommands,
): Promise<UserError> {
  const isOfAnother = Object.values(await loadCommands()).some((other) => nameOf(written, other.options).name !== null);
  if (isOfAnother) return new UserError("option-unknown", { option: written, command, suggestion: null });
  const { nearest } = await import("../text/nearest.ts");
  const known = Object.entries(options).flatMap(([name, option]) =>
    option.kind === "switch" && option.negatable ? [`--${name}`, `--no-${name}`] : [`--${name}`],
  );
  return new UserError("option-unknown", { option: written, command, suggestion: nearest(written, known) });
}
