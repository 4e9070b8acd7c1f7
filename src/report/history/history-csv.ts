import { historyMessagesFor } from "../../messages/history.ts";
import { messagesFor } from "../../messages/messages.ts";
import type { Gap, History } from "../../model/history.ts";
import { csvDocument } from "../../spreadsheet/csv-document.ts";
import { ownerTexts } from "../owner-texts.ts";
import type { ReportOptions } from "../reporter.ts";

/** One row for each gap, and one for each output without gaps; the header in the requested language. */
export function formatHistoryCsv({ outputs }: History, { locale }: ReportOptions): string {
  const { columns, yes } = historyMessagesFor(locale);
  const { terms } = messagesFor(locale);
  const textOf = ownerTexts(outputs.flatMap(({ gaps }) => gaps.map(({ owner }) => owner)));
  const head = [
    terms.columns.outputId,
    terms.columns.output,
    columns.daysAsked,
    columns.daysCurrent,
    columns.onTime,
    columns.gaps,
    columns.gapFrom,
    columns.gapTo,
    columns.gapDays,
    columns.isOpen,
    terms.columns.state,
    columns.unit,
    columns.person,
  ];
  const gapCells = ({ from, to, days, isOpen, state, owner }: Gap) => {
    const { unit, person } = textOf(owner);
    return [from, to, String(days), isOpen ? yes : "", terms.states[state], unit, person];
  };
  const rows = outputs.flatMap(({ output, days, onTime, gaps }) => {
    const counts = [days.asked, days.current, onTime, gaps.length].map(String);
    const cells = gaps.length === 0 ? [["", "", "", "", "", "", ""]] : gaps.map(gapCells);
    return cells.map((gap) => [output.id, output.name[locale], ...counts, ...gap]);
  });
  return csvDocument(head, rows);
}
