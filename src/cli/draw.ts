import type { CommandMessages } from "../messages/command-messages.ts";
import type { Locale } from "../model/locale.ts";
import { UserError } from "../model/user-error.ts";
import type { ReportOptions } from "../report/reporter.ts";
import { type Terminal, usesColor } from "../shell/terminal.ts";
import { writeFile } from "../source/write-file.ts";
import type { Arguments } from "./arguments.ts";

/** The formats that a value can be drawn in, by name. */
type Formats<Value> = Readonly<Record<string, () => Promise<(value: Value, options: ReportOptions) => string>>> & {
  readonly pretty: unknown;
};

export interface Drawing<Value> {
  readonly name: string;
  /** Null for standard output. */
  readonly path: string | null;
  readonly load: Formats<Value>[string];
}

/**
 * What `--format` asks for, before any work is done: `pretty` when it asks for nothing.
 *
 * @throws UserError `option-value` for a format that there is not, `option-conflict` for two on standard output
 */
export function drawings<Value>({ formats: asked }: Arguments, formats: Formats<Value>): readonly Drawing<Value>[] {
  const requests = asked.length > 0 ? asked : [{ name: "pretty", path: null }];
  const toOut = requests.filter(({ path }) => path === null);
  if (toOut.length > 1) {
    throw new UserError("option-conflict", { options: toOut.map(({ name }) => `--format ${name}`) });
  }
  return requests.map(({ name, path }) => {
    const load = Object.hasOwn(formats, name) ? formats[name] : undefined;
    if (!load) throw new UserError("option-value", { option: "--format", value: name, allowed: Object.keys(formats) });
    return { name, path, load };
  });
}

/** Draws the value in every format that was asked for, into files or on standard output. */
export async function draw<Value>(
  value: Value,
  asked: readonly Drawing<Value>[],
  context: {
    readonly parsed: Arguments;
    readonly terminal: Terminal;
    readonly locale: Locale;
    readonly messages: CommandMessages;
    readonly status: 0 | 1;
    readonly trend?: ReportOptions["trend"];
  },
): Promise<void> {
  const { parsed, terminal, locale, messages, status, trend = [] } = context;
  for (const { name, path, load } of asked) {
    const render = await load();
    const color = path === null && usesColor(terminal, parsed.noColor);
    const text = render(value, { locale, color, verbose: parsed.verbose, width: terminal.width, trend });
    if (path !== null) {
      writeFile(terminal.folder, path, text);
      if (!parsed.quiet) terminal.error(`${messages.written(path)}\n`);
    } else if (!(parsed.quiet && status === 0 && name === "pretty")) {
      terminal.out(text);
    }
  }
}
