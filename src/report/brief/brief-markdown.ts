import { documentMessagesFor } from "../../messages/documents.ts";
import { messagesFor } from "../../messages/messages.ts";
import type { Report } from "../../model/report.ts";
import { cellText } from "../../spreadsheet/written-sheet.ts";
import { escapeMarkdown } from "../markdown/escape-markdown.ts";
import { documentTitle, table } from "../markdown/markdown-parts.ts";
import type { ReportOptions } from "../reporter.ts";
import { withNames } from "../with-names.ts";
import { briefSections } from "./brief-sections.ts";

const longestCell = 300;

/** One page for the management review, in Markdown. */
export function formatBriefMarkdown(given: Report, options: ReportOptions): string {
  const report = withNames(given);
  const { locale } = options;
  const blocks = [
    documentTitle(documentMessagesFor(locale).review.title, report, locale),
    ...briefSections(report, options).flatMap(({ title, lines, table: rows, more }) => [
      `## ${escapeMarkdown(title)}`,
      ...(lines.length === 0 ? [] : [lines.map((line) => `- ${escapeMarkdown(line)}`).join("\n")]),
      ...(rows === null
        ? []
        : [
            table(
              rows.columns.map(({ head }) => head),
              rows.rows.map((row) => rows.columns.map(({ key }) => escapeMarkdown(cellText(row[key]), longestCell))),
            ),
          ]),
      ...(more === null ? [] : [more]),
    ]),
    messagesFor(locale).terms.phrases.caveat(report.summary.outputs.total),
  ];
  return `${blocks.join("\n\n")}\n`;
}
