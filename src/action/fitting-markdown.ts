import { commandMessagesFor } from "../messages/commands.ts";
import type { Locale } from "../model/locale.ts";
import type { Report } from "../model/report.ts";
import { formatMarkdown, formatMarkdownCounts } from "../report/markdown/markdown.ts";
import { details } from "../report/markdown/markdown-parts.ts";

export interface MarkdownOptions {
  /** The first is shown first; another is collapsed below. */
  readonly locales: readonly Locale[];
  /** Prefix of the paths of links, such as `https://github.com/a/b/blob/0123abc/`. */
  readonly linkBase: string;
  /** URL of the full report. */
  readonly runUrl: string;
  readonly fits: (text: string) => boolean;
}

/** A job summary above 1 MiB is dropped entirely. */
export function fitsSummary(text: string): boolean {
  return Buffer.byteLength(text) <= 1_000_000;
}

/** The report as Markdown, as much as fits: everything, what needs attention, or the counts with a link. */
export function fittingMarkdown(report: Report, { locales, linkBase, runUrl, fits }: MarkdownOptions): string {
  const [first = "en"] = locales;
  const inAll = (verbose: boolean) => {
    const [lead = "", ...others] = locales.map((locale) =>
      formatMarkdown(report, { locale, color: false, verbose, linkBase }),
    );
    return [lead, ...others.map((text, at) => `\n${details(languageNames[locales[at + 1] ?? "en"], text.trim())}\n`)];
  };
  const steps = [
    () => inAll(true).join(""),
    () => inAll(false).join(""),
    () => inAll(false)[0] ?? "",
    () => {
      const counts = formatMarkdownCounts(report, { locale: first, color: false, verbose: false });
      return `${counts}\n${commandMessagesFor(first).action.wholeReport(runUrl)}\n`;
    },
  ];
  for (const step of steps) {
    const text = step();
    if (fits(text)) return text;
  }
  return `${commandMessagesFor(first).action.wholeReport(runUrl)}\n`;
}

const languageNames: Readonly<Record<Locale, string>> = { en: "English", "zh-TW": "正體中文" };
