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
const mostDays = 3;

/** The annual plan in Markdown. */
export function formatPlan(given: Report, { locale, year }: ReportOptions): string {
  const report = withNames(given);
  const plan = planYear(report, year ?? null);
  const { plan: words } = documentMessagesFor(locale);
  const { head, rows } = planTable(plan, locale);
  const blocks = [
    documentTitle(words.title, report, locale),
    words.lead(plan.months[0] ?? "", plan.months.at(-1) ?? ""),
    table(
      head,
      rows.map((row) => row.map((cell) => escapeMarkdown(cellText(cell)))),
    ),
    ...unplanned(plan, locale),
  ];
  return `${blocks.join("\n\n")}\n`;
}

/** What has no day in these months, so that nothing seems forgotten. */
function unplanned({ entries }: YearlyPlan, locale: Locale): readonly string[] {
  const outputs = new Set(entries.filter(({ days }) => days.length === 0).map(({ output }) => output.id));
  const { plan: words } = documentMessagesFor(locale);
  return outputs.size === 0 ? [] : [words.unplanned([...outputs])];
}

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
        ...months.map((month) => lastDaysIn(month, entry, words.overdue)),
      ];
    });
  const totals: Cell[] = [null, words.total, null, null, null, null, ...dueByMonth];
  return { head, rows: [...rows, totals] };
}

/** The last days, as month and day, of what is planned in the month; a word instead of a date in the past. */
function lastDaysIn(month: string, { days, planned, isOverdue }: PlanEntry, overdue: string): string | null {
  const inMonth = days.filter((_, at) => planned[at] === month);
  const [first] = inMonth;
  if (first === undefined) return null;
  const dayOf = (day: string | undefined) => String(day?.slice(5));
  if (inMonth.length > mostDays) return `${dayOf(first)}–${dayOf(inMonth.at(-1))} (×${inMonth.length})`;
  return inMonth.map((day) => (isOverdue && day === days[0] ? overdue : dayOf(day))).join(" ");
}
