import { documentMessagesFor } from "../messages/documents.ts";
import type { Messages } from "../messages/messages.ts";
import type { WorkItem } from "../model/work-list.ts";

/** An entry of the work list in words: the output, and why something is to be done by when. */
export function workTexts(
  { output, reason, by }: WorkItem,
  { locale, terms }: Messages,
): { readonly what: string; readonly todo: string } {
  return {
    what: `${output.id} ${output.name[locale]}`,
    todo: documentMessagesFor(locale).reminders.item(terms.reason(reason), by),
  };
}
