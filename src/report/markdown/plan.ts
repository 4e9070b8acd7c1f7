import { planYear } from "../../derive/yearly-plan.ts";
import { documentMessagesFor } from "../../messages/documents.ts";
import { messagesFor } from "../../messages/messages.ts";
import type { Locale } from "../../model/locale.ts";
import type { Report } from "../../model/report.ts";
import type { PlanEntry, YearlyPlan } from "../../model/yearly-plan.ts";
import { type Cell, cellText, type Sheet } from "../../spreadsheet/written-sheet.ts";
import type { ReportOptions } from "../reporter.ts";
import { withNames } from "../with-names.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import { documentTitle, table } from "./markdown-parts.ts";

/** The maximum number of days listed for a month; more means every few days or daily. */
const mostDays = 5;

/** The annual plan in Markdown. */
export function formatPlan(given: Report, { locale }: ReportOptions): string {
  const report = withNames(given);
  const plan = planYear(report);
  const { plan: words } = documentMessagesFor(locale);
  const { head, rows } = planTable(plan, locale);
  const blocks = [
    documentTitle(words.title, report, locale),
    words.lead(plan.months[0] ?? "", plan.months.at(-1) ?? ""),
    table(
      head,
      rows.map((row) => row.map((cell) => escapeMarkdown(cellText(cell)))),
    ),
  ];
  return `${blocks.join("\n\n")}\n`;
}

/** A row for each thing that is due, a column for each month with the days in it, and a row of totals. */
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
  const rows = entries.map((entry) => {
    const { output, title, cadence, owner } = entry;
    return [
      output.id,
      output.name[locale],
      title?.[locale] ?? null,
      cadence === null ? null : messages.cadence(cadence),
      owner?.unit ?? null,
      owner?.person ?? null,
      ...months.map((month) => daysIn(month, entry, words.overdue)),
    ];
  });
  const totals: Cell[] = [null, words.total, null, null, null, null, ...dueByMonth];
  return { head, rows: [...rows, totals] };
}

/** The days of the month on which something is due; a word instead of a date in the past. */
function daysIn(month: string, { days, isOverdue }: PlanEntry, overdue: string): string | null {
  const inMonth = days.filter((day) => day.startsWith(month));
  const [first] = inMonth;
  if (first === undefined) return null;
  const dayOf = (day: string | undefined) => String(Number(day?.slice(8)));
  if (inMonth.length > mostDays) return `${dayOf(first)}–${dayOf(inMonth.at(-1))} (×${inMonth.length})`;
  return inMonth.map((day) => (isOverdue && day === days[0] ? overdue : dayOf(day))).join(" ");
}
