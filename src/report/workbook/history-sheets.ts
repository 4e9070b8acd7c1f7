import { daysLacking, monthsOf } from "../../derive/lacking-by-month.ts";
import { historyMessagesFor } from "../../messages/history.ts";
import { messagesFor } from "../../messages/messages.ts";
import type { History } from "../../model/history.ts";
import type { Locale } from "../../model/locale.ts";
import type { Cell, Sheet } from "../../spreadsheet/written-sheet.ts";
import { gapTable } from "../history/gap-table.ts";
import { historyTexts, percent } from "../history/history-texts.ts";

/** Each output over the months of the history, and each gap with who made the document before. */
export function historySheets(history: History, locale: Locale): readonly Sheet[] {
  const { columns, sheets } = historyMessagesFor(locale);
  const { terms } = messagesFor(locale);
  const months = monthsOf(history);
  const head = [
    terms.columns.outputId,
    terms.columns.output,
    columns.daysAsked,
    columns.daysCurrent,
    columns.daysRate,
    columns.onTime,
    columns.onTimeRate,
    columns.gaps,
    columns.longestGap,
    ...months.map((month) => sheets.lackingIn(month)),
  ];
  const rows = history.outputs.map((output) => {
    const { days, onTime, onTimeRate, gaps, longestGap } = output;
    return [
      output.output.id,
      output.output.name[locale],
      days.asked,
      days.current,
      days.asked === 0 ? null : percent(days.current, days.asked),
      onTime,
      onTimeRate === null ? null : percent(onTime, onTime + gaps.length),
      gaps.length,
      longestGap,
      ...daysLacking(output, months),
    ];
  });
  return [
    { name: sheets.history, head, rows },
    { name: sheets.gaps, ...gapTable(history, locale) },
  ];
}

/** For the summary: over which period, by whose configuration, and what was not judged. */
export function historyFacts(history: History, locale: Locale): readonly (readonly Cell[])[] {
  const { sheets, caveat } = historyMessagesFor(locale);
  const [, ...facts] = historyTexts(history, locale).facts; // the organization is there already
  const { labelled } = messagesFor(locale).terms.phrases;
  return [...facts.map(([label, text]) => [labelled(sheets.history, label), text]), [sheets.history, caveat]];
}
