import { forecastMessagesFor } from "../../messages/forecast.ts";
import { messagesFor } from "../../messages/messages.ts";
import type { Lapse } from "../../model/forecast.ts";
import type { Locale } from "../../model/locale.ts";

/** The heads and the cells of what one owner is asked for. */
export function lapseHead(locale: Locale): readonly string[] {
  const { columns } = forecastMessagesFor(locale);
  const { outputId, output } = messagesFor(locale).terms.columns;
  return [columns.lastDay, columns.daysLeft, outputId, output, columns.requirement, columns.event];
}

export function lapseCells(lapse: Lapse, locale: Locale): readonly string[] {
  const { lastDay, daysLeft, output, requirement } = lapse;
  return [
    lastDay ?? "",
    daysLeft === null || daysLeft < 0 ? "" : String(daysLeft),
    output.id,
    output.name[locale],
    requirement?.title[locale] ?? "",
    eventText(lapse, locale),
  ];
}

/** What happens on the last day; of what is lacking already, its state. */
export function eventText({ kind, state }: Lapse, locale: Locale): string {
  const { states, phrases } = messagesFor(locale).terms;
  const text = forecastMessagesFor(locale).kinds[kind];
  return kind === "lacking" && state !== "missing" ? `${text}${phrases.inBrackets(states[state])}` : text;
}
