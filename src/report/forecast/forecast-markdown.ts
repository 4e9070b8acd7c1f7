import { forecastMessagesFor } from "../../messages/forecast.ts";
import { messagesFor } from "../../messages/messages.ts";
import type { Forecast } from "../../model/forecast.ts";
import { escapeMarkdown } from "../markdown/escape-markdown.ts";
import { table } from "../markdown/markdown-parts.ts";
import { ownerTexts } from "../owner-texts.ts";
import type { ReportOptions } from "../reporter.ts";
import { lapseCells, lapseHead } from "./forecast-table.ts";

/** A table for each owner, for a mail or an issue. */
export function formatForecastMarkdown(forecast: Forecast, { locale }: ReportOptions): string {
  const words = forecastMessagesFor(locale);
  const { labels, phrases } = messagesFor(locale).terms;
  const { organization, asOf, until, totals, owners } = forecast;
  const facts = [
    [labels.organization, organization.name ?? phrases.noOrganization],
    [labels.asOf, asOf],
    [words.until, until],
    [words.totals, words.counts(totals)],
  ] as const;
  const textOf = ownerTexts(forecast.owners.map(({ owner }) => owner));
  const sections = owners.map(({ owner, lapses }) => {
    const { unit, person } = textOf(owner);
    const name = [unit, person].filter(Boolean).join(" ") || phrases.noOwner;
    const rows = lapses.map((lapse) => lapseCells(lapse, locale).map((cell) => escapeMarkdown(cell)));
    return `## ${escapeMarkdown(name)}\n\n${table(lapseHead(locale), rows)}`;
  });
  const blocks = [
    `# ${words.title}`,
    facts.map(([label, text]) => `- ${phrases.labelled(`**${label}**`, escapeMarkdown(text))}`).join("\n"),
    ...(sections.length > 0 ? sections : [words.nothing(until)]),
    words.caveat,
  ];
  return `${blocks.join("\n\n")}\n`;
}
