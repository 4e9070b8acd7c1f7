import { historyMessagesFor } from "../../messages/history.ts";
import { messagesFor } from "../../messages/messages.ts";
import type { Gap, History } from "../../model/history.ts";
import type { Locale } from "../../model/locale.ts";
import { type Cell, dayCell } from "../../spreadsheet/written-sheet.ts";
import { ownerTexts } from "../owner-texts.ts";

/** One row for each gap, and one for each output without gaps; the head in the requested language. */
export function gapTable(
  { outputs }: History,
  locale: Locale,
): { readonly head: readonly string[]; readonly rows: readonly (readonly Cell[])[] } {
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
  const gapCells = ({ from, to, days, isOpen, state, owner }: Gap): readonly Cell[] => {
    const { unit, person } = textOf(owner);
    return [dayCell(from), dayCell(to), days, isOpen ? yes : null, terms.states[state], unit, person];
  };
  const none = [null, null, null, null, null, null, null];
  const rows = outputs.flatMap(({ output, days, onTime, gaps }) => {
    const lead = [output.id, output.name[locale], days.asked, days.current, onTime, gaps.length];
    return (gaps.length === 0 ? [none] : gaps.map(gapCells)).map((cells) => [...lead, ...cells]);
  });
  return { head, rows };
}
