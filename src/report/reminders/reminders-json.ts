import { remindersOf } from "../../derive/reminders.ts";
import { documentMessagesFor } from "../../messages/documents.ts";
import { messagesFor } from "../../messages/messages.ts";
import type { Report } from "../../model/report.ts";
import { jsonText } from "../json/json-text.ts";
import type { ReportOptions } from "../reporter.ts";
import { countsOf, reminderText } from "./reminder-text.ts";

/**
 * Who has to do what by when, for programs that send it: texts that are ready to post in the requested language, and
 * the same as data. docs/reminders.md and schemas/reminders.schema.json describe the keys.
 */
export function formatRemindersJson(report: Report, { locale, owner }: ReportOptions): string {
  const { terms } = messagesFor(locale);
  return jsonText({
    schemaVersion: 1,
    asOf: report.asOf,
    organization: report.organization.name,
    title: documentMessagesFor(locale).reminders.title,
    reminders: remindersOf(report, owner ?? null).map((reminder) => {
      const { unit, person, known, items } = reminder;
      const { title, text } = reminderText(reminder, locale);
      return {
        owner: { unit, person, name: known?.name ?? null, github: known?.github ?? null },
        ...countsOf(reminder),
        title,
        text,
        items: items.map(({ output, dutyId, taskId, reason, by }) => ({
          output: output.id,
          name: output.name[locale],
          duty: dutyId,
          task: taskId,
          state: output.state,
          reason: reason.kind,
          why: terms.reason(reason),
          by,
        })),
      };
    }),
  });
}
