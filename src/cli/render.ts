import { commandMessagesFor } from "../messages/commands.ts";
import type { Locale } from "../model/locale.ts";
import type { Report } from "../model/report.ts";
import { UserError } from "../model/user-error.ts";
import type { ReportOptions } from "../report/reporter.ts";
import { type Terminal, usesColor } from "../shell/terminal.ts";
import type { OptionValues } from "./option.ts";
import type { globalOptions, planOptions, reportOptions } from "./options.ts";

/** The formats in which a value can be rendered, by name. */
type Formats<Value> = Readonly<Record<string, () => Promise<(value: Value, options: ReportOptions) => string>>> & {
  readonly pretty: unknown;
};

export interface Rendering<Value> {
  readonly name: string;
  /** Null for standard output. */
  readonly path: string | null;
  readonly load: Formats<Value>[string];
}

/**
 * The formats requested with `--format`, before any work is done; `pretty` by default.
 *
 * @param requests - `NAME` or `NAME=PATH` each
 * @throws UserError `option-value` for an unknown format, `option-conflict` for two on standard output
 */
export function requestedRenderings<Value>(
  requests: readonly string[],
  formats: Formats<Value>,
): readonly Rendering<Value>[] {
  const renderings = (requests.length > 0 ? requests : ["pretty"]).map((request) => {
    const [name = "", path = null] = request.split(/=(.*)/s);
    if (path === "") throw new UserError("option-needs-value", { option: `--format ${name}=` });
    const load = Object.hasOwn(formats, name) ? formats[name] : undefined;
    if (!load) throw new UserError("option-value", { option: "--format", value: name, allowed: Object.keys(formats) });
    return { name, path, load };
  });
  const toOut = renderings.filter(({ path }) => path === null);
  if (toOut.length > 1) {
    throw new UserError("option-conflict", { options: toOut.map(({ name }) => `--format ${name}`) });
  }
  return renderings;
}

/** Renders the value in every requested format, to files or standard output. */
export async function render<Value>(
  value: Value,
  asked: readonly Rendering<Value>[],
  context: {
    readonly options: Pick<OptionValues<typeof globalOptions>, "color"> &
      Partial<Pick<OptionValues<typeof reportOptions>, "verbose" | "quiet">>;
    readonly terminal: Terminal;
    readonly locale: Locale;
    /** 1 when something is wrong; what is only said is never. */
    readonly status?: 0 | 1;
    readonly trend?: ReportOptions["trend"];
    readonly history?: ReportOptions["history"] | undefined;
    readonly planning?: Planning;
  },
): Promise<void> {
  const { options, terminal, locale, status = 0, trend = [], history, planning = {} } = context;
  const { color: asksColor, verbose = false, quiet = false } = options;
  for (const { name, path, load } of asked) {
    const renderAs = await load();
    const color = path === null && usesColor(terminal, asksColor);
    const past = history && { history, ...(trend.length === 0 && { trend: history.trend }) };
    const text = renderAs(value, { locale, color, verbose, quiet, width: terminal.width, trend, ...past, ...planning });
    if (path !== null) {
      const { writeFile } = await import("../source/write-file.ts");
      writeFile(terminal.folder, path, text);
      if (!quiet) terminal.error(`${commandMessagesFor(locale).written(path)}\n`);
    } else if (!(quiet && status === 0 && name === "pretty")) {
      terminal.out(text);
    }
  }
}

type Planning = Pick<ReportOptions, "year" | "owner">;

/** So many years ahead a plan says something; further, it would be guesswork. */
const yearsAhead = 5;

/**
 * What `--year` and `--owner` ask for, once the report is there.
 *
 * @throws UserError `option-value` for a year that is over or far away, and for an owner whom no document names
 */
export async function planningOf({ year, owner }: OptionValues<typeof planOptions>, report: Report): Promise<Planning> {
  if (year !== undefined) {
    const first = Number(report.asOf.slice(0, 4));
    const allowed = Array.from({ length: yearsAhead + 1 }, (_, at) => String(first + at));
    if (!allowed.includes(year)) throw new UserError("option-value", { option: "--year", value: year, allowed });
  }
  if (owner !== undefined) {
    const { ownedOutputs, ownersOf } = await import("../derive/owner-name.ts");
    if (ownedOutputs(report, owner).size === 0) {
      throw new UserError("option-value", { option: "--owner", value: owner, allowed: ownersOf(report) });
    }
  }
  return { ...(year !== undefined && { year: Number(year) }), ...(owner !== undefined && { owner }) };
}

/** The points of `--trend`; none without it. */
export async function trendOf(
  folder: string | undefined,
  terminal: Terminal,
  locale: Locale,
): Promise<ReportOptions["trend"]> {
  if (folder === undefined) return [];
  const { readTrend } = await import("../saved/read-trend.ts");
  return readTrend(folder, terminal, locale);
}
