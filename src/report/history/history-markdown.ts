import { historyMessagesFor } from "../../messages/history.ts";
import { messagesFor } from "../../messages/messages.ts";
import type { History, OutputHistory } from "../../model/history.ts";
import { cellText } from "../../spreadsheet/written-sheet.ts";
import { escapeMarkdown } from "../markdown/escape-markdown.ts";
import { table } from "../markdown/markdown-parts.ts";
import type { ReportOptions } from "../reporter.ts";
import { gapTable } from "./gap-table.ts";
import { historyTexts, percent } from "./history-texts.ts";

/** For an issue, a wiki or the working papers of an audit: the outputs with gaps, then each gap. */
export function formatHistoryMarkdown(history: History, { locale }: ReportOptions): string {
  const words = historyMessagesFor(locale);
  const { columns, phrases } = messagesFor(locale).terms;
  const texts = historyTexts(history, locale);
  const asked = history.outputs.filter(({ days }) => days.asked > 0);
  const withGaps = asked.filter(({ gaps }) => gaps.length > 0);
  const row = ({ output, days, onTime, gaps, longestGap }: OutputHistory) => [
    output.id,
    output.name[locale],
    `${percent(days.current, days.asked)} (${days.current}/${days.asked})`,
    `${onTime}/${onTime + gaps.length}`,
    String(gaps.length),
    String(longestGap),
  ];
  const { daysRate, onTime, longestGap } = words.columns;
  const head = [columns.outputId, columns.output, daysRate, onTime, words.columns.gaps, longestGap];
  const gaps = gapTable({ ...history, outputs: withGaps }, locale);
  const escaped = (rows: readonly (readonly string[])[]) =>
    rows.map((cells) => cells.map((cell) => escapeMarkdown(cell)));
  const blocks = [
    `# ${words.title}`,
    texts.facts.map(([label, text]) => `- ${phrases.labelled(`**${label}**`, escapeMarkdown(text))}`).join("\n"),
    ...(withGaps.length === 0
      ? []
      : [
          table(head, escaped(withGaps.map(row))),
          `## ${words.sheets.gaps}`,
          table(gaps.head, escaped(gaps.rows.map((cells) => cells.map(cellText)))),
        ]),
    ...(asked.length > withGaps.length ? [words.noGaps(asked.length - withGaps.length)] : []),
    ...(texts.outside === null ? [] : [texts.outside]),
    words.caveat,
  ];
  return `${blocks.join("\n\n")}\n`;
}
