import { forecastMessagesFor } from "../../messages/forecast.ts";
import { messagesFor } from "../../messages/messages.ts";
import type { Forecast, Lapse } from "../../model/forecast.ts";
import type { Locale } from "../../model/locale.ts";
import { escapeMarkdown } from "../markdown/escape-markdown.ts";
import { ownerTexts } from "../owner-texts.ts";
import type { ReportOptions } from "../reporter.ts";
import { lapseCells, lapseHead } from "./forecast-table.ts";

/** A list for each owner, for a mail or an issue: columns of a table are as narrow as a character on a phone. */
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
    return `## ${escapeMarkdown(name)}\n\n${lapses.map((lapse) => lapseLines(lapse, locale)).join("\n")}`;
  });
  const blocks = [
    `# ${words.title}`,
    facts.map(([label, text]) => `- ${phrases.labelled(`**${label}**`, escapeMarkdown(text))}`).join("\n"),
    ...(sections.length > 0 ? sections : [words.nothing(until)]),
    words.caveat,
  ];
  return `${blocks.join("\n\n")}\n`;
}

/** What lapses and why, and below it when, and what there is to do. */
function lapseLines(lapse: Lapse, locale: Locale): string {
  const { phrases } = messagesFor(locale).terms;
  const [lastDay, daysLeft, code, output, requirement, why] = lapseCells(lapse, locale).map((cell) =>
    escapeMarkdown(cell),
  );
  const [lastDayLabel, daysLeftLabel, , , requirementLabel] = lapseHead(locale);
  const details = [
    [lastDayLabel, lastDay],
    [daysLeftLabel, daysLeft],
    [requirementLabel, requirement],
  ].flatMap(([label, text]) => (label && text ? [phrases.labelled(label, text)] : []));
  const first = `- ${phrases.labelled(`**${code} ${output}**`, why ?? "")}`;
  return details.length === 0 ? first : `${first}\n  - ${details.join(" · ")}`;
}
