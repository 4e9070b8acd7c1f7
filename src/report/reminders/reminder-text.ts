import type { Reminder } from "../../derive/reminders.ts";
import { documentMessagesFor } from "../../messages/documents.ts";
import { type Messages, messagesFor } from "../../messages/messages.ts";
import type { Locale } from "../../model/locale.ts";
import { lackingStates } from "../../model/output-state.ts";
import type { WorkItem } from "../../model/work-list.ts";
import { plainText } from "../../text/plain-text.ts";
import { workTexts } from "../work-text.ts";

const longestName = 60;
/** An output by code and name, which leaves room for why and when. */
const longestWhat = 100;
const longestLine = 150;
const mostLines = 15;

/** A reminder in words, as plain text: each line is safe to show, and all of them fit one message of a chat. */
interface ReminderText {
  readonly owner: string;
  /** At most 150 characters. */
  readonly title: string;
  readonly counts: string;
  /** One for each output, most pressing first. */
  readonly lines: readonly string[];
  /** How many lines are left out, in words; null if none are. */
  readonly more: string | null;
  /** Counts, lines and rest as one message of at most 3,000 characters. */
  readonly text: string;
}

/** @param most - how many lines at most */
export function reminderText(reminder: Reminder, locale: Locale, most: number = mostLines): ReminderText {
  const messages = messagesFor(locale);
  const { reminders: words } = documentMessagesFor(locale);
  const { items } = reminder;
  const owner = ownerOf(reminder, messages);
  const { lacking, lapsing } = countsOf(reminder);
  const counts = words.counts(lacking, lapsing);
  const lines = items.slice(0, most).map((item) => plainText(itemText(item, messages), longestLine));
  const more = items.length > lines.length ? words.more(items.length - lines.length) : null;
  const text = [counts, ...lines.map((line) => `• ${line}`), ...(more === null ? [] : [more])].join("\n");
  return { owner, title: words.about(owner), counts, lines, more, text };
}

/** How many outputs lack current evidence, and of how many it expires soon. */
export function countsOf({ items }: Reminder): { readonly lacking: number; readonly lapsing: number } {
  const lacking = items.filter(({ output }) => lackingStates.has(output.state)).length;
  return { lacking, lapsing: items.length - lacking };
}

/** The unit and the person, by name. */
function ownerOf({ unit, person, known }: Reminder, { terms }: Messages): string {
  const parts = [unit, known?.name ?? person].flatMap((part) => (part ? [plainText(part, longestName)] : []));
  return parts.join(" ") || terms.phrases.noOwner;
}

function itemText(item: WorkItem, messages: Messages): string {
  const { what, todo } = workTexts(item, messages);
  return messages.terms.phrases.labelled(plainText(what, longestWhat), todo);
}
