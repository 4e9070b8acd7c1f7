import { type Reminder, remindersOf } from "../../derive/reminders.ts";
import { documentMessagesFor } from "../../messages/documents.ts";
import { messagesFor } from "../../messages/messages.ts";
import type { Locale } from "../../model/locale.ts";
import type { Report } from "../../model/report.ts";
import { escapeMarkdown } from "../markdown/escape-markdown.ts";
import { bullets, documentTitle } from "../markdown/markdown-parts.ts";
import type { ReportOptions } from "../reporter.ts";
import { reminderText } from "./reminder-text.ts";

/** Who has to do what by when, in Markdown, for mail, an issue or a wiki: a section for each owner. */
export function formatReminders(report: Report, { locale, owner }: ReportOptions): string {
  const { reminders: words } = documentMessagesFor(locale);
  const sections = reminderBlocks(remindersOf(report, owner ?? null), locale, "##");
  const blocks = [documentTitle(words.title, report, locale), ...(sections.length === 0 ? [words.nothing] : sections)];
  return `${blocks.join("\n\n")}\n`;
}

/** A section for each owner. */
export function reminderBlocks(reminders: readonly Reminder[], locale: Locale, heading: "##" | "###"): string[] {
  const { phrases } = messagesFor(locale).terms;
  return reminders.flatMap((reminder) => {
    const { owner, counts, lines } = reminderText(reminder, locale, reminder.items.length);
    const account = reminder.known?.github;
    const about = account === undefined ? counts : `${counts}${phrases.inBrackets(account)}`;
    return [`${heading} ${escapeMarkdown(owner)}`, about, bullets(lines.map((line) => escapeMarkdown(line)))];
  });
}
