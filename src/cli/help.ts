import { commandMessagesFor } from "../messages/commands.ts";
import type { Locale } from "../model/locale.ts";
import { wrap } from "../report/pretty/wrap.ts";
import { displayWidth, padToWidth } from "../text/display-width.ts";
import type { Argument, Command, CommandTable } from "./command.ts";
import { type Option, type OptionTable, requiredOf } from "./option.ts";
import { globalOptions, mainCommand } from "./options.ts";

const program = "isms-evidence";
const width = 100;

/** Help for a command, or for the whole program, as the terminal shows it. */
export function helpFor(commands: CommandTable, name: string | null, locale: Locale): string {
  const all = Object.values(commands);
  const command = all.find((one) => one.name === name);
  const lines = command ? commandHelp(command, locale) : programHelp(all, locale);
  return `${lines.join("\n")}\n`;
}

/** What follows the program name: the command and its arguments, without options. */
export function usageOf({ name, options, alternatives, argument }: Command, locale: Locale): string {
  const words = [
    ...requiredOf(options).map(([name, option]) => optionLabel(name, option, locale)),
    alternatives?.[locale],
    argument && argumentText(argument, locale),
  ];
  return [name, ...words.filter((word) => word)].join(" ");
}

/** An option as typed, with the placeholder of its value. */
export function optionLabel(name: string, option: Option, locale: Locale): string {
  const short = (option.short ?? []).map((letter) => `-${letter}, `).join("");
  if (option.kind === "switch") return `${short}--${name}${option.negatable ? `, --no-${name}` : ""}`;
  return `${short}--${name} ${option.value[locale]}`;
}

/** What an option means, with its values and its default; words to type are in backticks. */
export function optionText(option: Option, locale: Locale): string {
  const { help } = commandMessagesFor(locale);
  if (option.kind === "switch") return option.help[locale];
  const typed = (values: readonly string[]) => values.map((value) => `\`${value}\``);
  const values = option.values ? help.values(typed(option.values)) : "";
  const standard = option.default === undefined ? "" : help.standard(`\`${option.default}\``);
  return `${option.help[locale]}${values}${standard}${option.kind === "list" ? help.repeatable : ""}`;
}

function programHelp(all: readonly Command[], locale: Locale): readonly string[] {
  const { help } = commandMessagesFor(locale);
  const main = all.find(({ name }) => name === mainCommand);
  return [
    ...wrap(help.about, width),
    "",
    help.usage(`${program} [${help.command}] [${help.options}]`),
    "",
    help.commands,
    ...columns(all.map(({ name, summary }) => [name, summary[locale]])),
    "",
    help.optionsOf(mainCommand),
    ...optionLines({ ...main?.options, ...globalOptions }, locale),
    "",
    help.exitStatus,
    ...columns(help.statuses.map((status, index) => [`${index}`, status])),
    "",
    ...exampleLines(["check", "check --as-of 2026-10-01 --format html=report.html", "explain O4.8.2"], help.examples),
    "",
    ...wrap(help.more(`${program} help ${help.command}`), width),
  ];
}

function commandHelp(command: Command, locale: Locale): readonly string[] {
  const { help } = commandMessagesFor(locale);
  const usage = usageOf(command, locale);
  return [
    help.usage(`${program} ${command.name === mainCommand ? usage.replace(/^\w+/, "[$&]") : usage} [${help.options}]`),
    "",
    ...wrap(plain(command.description[locale]), width),
    "",
    help.optionsTitle,
    ...optionLines({ ...command.options, ...globalOptions }, locale),
    "",
    ...exampleLines(command.examples, help.examples),
  ];
}

function argumentText({ name, count, values }: Argument, locale: Locale): string {
  const word = values?.join("|") ?? name[locale];
  return { one: word, optional: `[${word}]`, any: `[${word}…]`, many: `${word}…` }[count];
}

function optionLines(options: OptionTable, locale: Locale): readonly string[] {
  return columns(
    Object.entries(options).map(([name, option]) => [optionLabel(name, option, locale), optionText(option, locale)]),
  );
}

function exampleLines(examples: readonly string[], title: string): readonly string[] {
  return [title, ...examples.map((example) => `  ${program} ${example}`)];
}

/** A name and its text per row; the texts are wrapped next to the names. */
function columns(rows: readonly (readonly [name: string, text: string])[]): readonly string[] {
  const indent = 4 + Math.max(...rows.map(([name]) => displayWidth(name)));
  return rows.flatMap(([name, text]) =>
    wrap(plain(text), width - indent).map((line, index) =>
      index === 0 ? `${padToWidth(`  ${name}`, indent)}${line}` : `${" ".repeat(indent)}${line}`,
    ),
  );
}

function plain(text: string): string {
  return text.replaceAll("`", "");
}
