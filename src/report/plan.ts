import { planYear } from "../assess/yearly-plan.ts";
import { documentMessagesFor } from "../messages/document-messages.ts";
import { messagesFor } from "../messages/messages.ts";
import type { Report } from "../model/report.ts";
import type { PlanEntry } from "../model/yearly-plan.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import { documentTitle, table } from "./markdown-parts.ts";
import type { ReportOptions } from "./reporter.ts";

/** The yearly plan in Markdown: a row for each thing that is due, a column for each month with the days in it. */
export function formatPlan(report: Report, { locale }: ReportOptions): string {
  const { months, entries, dueByMonth } = planYear(report);
  const messages = messagesFor(locale);
  const { plan: words } = documentMessagesFor(locale);
  const { columns } = messages.terms;
  const head = [columns.output, words.columns.what, columns.cadence, words.columns.unit, words.columns.person];
  const rows = entries.map((entry) => {
    const { output, title, cadence, owner } = entry;
    const cells = [
      `${output.id} ${output.name[locale]}`,
      title?.[locale] ?? "",
      cadence === null ? "" : messages.cadence(cadence),
      owner?.unit ?? "",
      owner?.person ?? "",
      ...months.map((month) => daysIn(month, entry, words.overdue)),
    ];
    return cells.map((cell) => escapeMarkdown(cell));
  });
  const totals = [`**${words.total}**`, "", "", "", "", ...dueByMonth.map(String)];
  const blocks = [
    documentTitle(words.title, report, locale),
    words.lead(months[0] ?? "", months.at(-1) ?? ""),
    table([...head, ...months], [...rows, totals]),
  ];
  return `${blocks.join("\n\n")}\n`;
}

/** The days of the month on which something is due; a word in place of a day that is past. */
export function daysIn(month: string, { days, isOverdue }: PlanEntry, overdue: string): string {
  return days
    .flatMap((day, index) =>
      day.startsWith(month) ? [index === 0 && isOverdue ? overdue : String(Number(day.slice(8)))] : [],
    )
    .join(" ");
}
