import { documentMessagesFor } from "../messages/documents.ts";
import { messagesFor } from "../messages/messages.ts";
import type { Locale } from "../model/locale.ts";
import type { PlanEntry, YearlyPlan } from "../model/yearly-plan.ts";
import type { Cell, Sheet } from "../spreadsheet/written-sheet.ts";

/** The maximum number of days listed for a month; more means every few days or daily. */
const mostDays = 3;

/**
 * A row for each thing that is due, a column for each month with the last days of what is planned in it, and a row of
 * totals.
 */
export function planTable({ months, entries, dueByMonth }: YearlyPlan, locale: Locale): Pick<Sheet, "head" | "rows"> {
  const messages = messagesFor(locale);
  const { plan: words } = documentMessagesFor(locale);
  const { columns } = messages.terms;
  const head = [
    columns.outputId,
    columns.output,
    words.columns.what,
    columns.cadence,
    words.columns.unit,
    words.columns.person,
    ...months,
  ];
  const rows = entries
    .filter(({ days }) => days.length > 0)
    .map((entry) => {
      const { output, title, cadence, owner } = entry;
      return [
        output.id,
        output.name[locale],
        title?.[locale] ?? null,
        cadence === null ? null : messages.cadence(cadence),
        owner?.unit ?? null,
        owner?.person ?? null,
        ...months.map((month) => lastDaysIn(month, entry, locale)),
      ];
    });
  const totals: Cell[] = [null, words.total, null, null, null, null, ...dueByMonth];
  return { head, rows: [...rows, totals] };
}

/** The last days, as month and day, of what is planned in the month; a word instead of a date in the past. */
export function lastDaysIn(month: string, { days, planned, isOverdue }: PlanEntry, locale: Locale): string | null {
  const { plan: words } = documentMessagesFor(locale);
  const inMonth = days.filter((_, at) => planned[at] === month);
  if (inMonth.length === 0) return null;
  const overdue = isOverdue && inMonth[0] === days[0] ? [words.overdue] : [];
  const ahead = inMonth.slice(overdue.length).map((day) => day.slice(5));
  const [first = "", last = ""] = [ahead[0], ahead.at(-1)];
  const texts = ahead.length > mostDays ? [words.several(first, last, ahead.length)] : ahead;
  return [...overdue, ...texts].join(messagesFor(locale).terms.phrases.listComma);
}
