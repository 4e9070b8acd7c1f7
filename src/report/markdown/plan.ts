import { planYear } from "../../derive/yearly-plan.ts";
import { documentMessagesFor } from "../../messages/documents.ts";
import { messagesFor } from "../../messages/messages.ts";
import type { Locale } from "../../model/locale.ts";
import type { Report } from "../../model/report.ts";
import type { PlanEntry, YearlyPlan } from "../../model/yearly-plan.ts";
import { compareText } from "../../text/compare-text.ts";
import { lastDaysIn } from "../plan-table.ts";
import type { ReportOptions } from "../reporter.ts";
import { withNames } from "../with-names.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import { bullets, documentTitle } from "./markdown-parts.ts";

/** The annual plan in Markdown, month by month: a column for each month would be as narrow as a character. */
export function formatPlan(given: Report, { locale, year }: ReportOptions): string {
  const report = withNames(given);
  const plan = planYear(report, year ?? null);
  const { plan: words } = documentMessagesFor(locale);
  const blocks = [
    documentTitle(words.title, report, locale),
    words.lead(plan.months[0] ?? "", plan.months.at(-1) ?? ""),
    ...plan.months.flatMap((month, at) => monthBlocks(month, plan.dueByMonth[at] ?? 0, plan, locale)),
    ...unplanned(plan, locale),
  ];
  return `${blocks.join("\n\n")}\n`;
}

/** What is planned in a month, by its last day. */
function monthBlocks(month: string, count: number, { entries }: YearlyPlan, locale: Locale): readonly string[] {
  const { plan: words } = documentMessagesFor(locale);
  const due = entries.flatMap((entry) => {
    const days = lastDaysIn(month, entry, locale);
    return days === null ? [] : [{ entry, days, first: entry.days[entry.planned.indexOf(month)] ?? "" }];
  });
  const lines = due
    .sort((a, b) => compareText(a.first, b.first))
    .map(({ entry, days }) => entryLine(entry, days, locale));
  return [`## ${words.month(month, count)}`, lines.length === 0 ? words.noneInMonth : bullets(lines)];
}

function entryLine({ output, title, cadence, owner }: PlanEntry, days: string, locale: Locale): string {
  const { plan: words } = documentMessagesFor(locale);
  const { terms, ...messages } = messagesFor(locale);
  const { phrases } = terms;
  const about = [title?.[locale], cadence && messages.cadence(cadence)].filter((text) => text);
  const who = [owner?.unit, owner?.person].filter((text) => text).join(" ");
  const what = `**${escapeMarkdown(`${output.id} ${output.name[locale]}`)}**`;
  const rest = phrases.inBrackets(about.join(phrases.comma)) + words.owner(who === "" ? null : who);
  return `${escapeMarkdown(days)} ${what}${escapeMarkdown(rest)}`;
}

/** What has no day in these months, so that nothing seems forgotten. */
function unplanned({ entries }: YearlyPlan, locale: Locale): readonly string[] {
  const outputs = new Map(entries.filter(({ days }) => days.length === 0).map(({ output }) => [output.id, output]));
  const { plan: words } = documentMessagesFor(locale);
  const names = [...outputs.values()].map(({ id, name }) => escapeMarkdown(`${id} ${name[locale]}`));
  return names.length === 0 ? [] : [words.unplanned(names)];
}
