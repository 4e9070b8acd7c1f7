import { forecastMessagesFor } from "../../messages/forecast.ts";
import { messagesFor } from "../../messages/messages.ts";
import type { Forecast, Lapse } from "../../model/forecast.ts";
import { displayWidth, padToWidth } from "../../text/display-width.ts";
import { plainText } from "../../text/plain-text.ts";
import { ownerTexts } from "../owner-texts.ts";
import { createPaint, type Style } from "../pretty/paint.ts";
import { labelledRows } from "../pretty/pretty-context.ts";
import { hang } from "../pretty/wrap.ts";
import type { ReportOptions } from "../reporter.ts";
import { eventText } from "./forecast-table.ts";

const paints: Readonly<Record<Lapse["kind"], Style>> = {
  lacking: "red",
  expired: "yellow",
  expires: "yellow",
  waiver: "cyan",
  "not-applicable": "cyan",
  provided: "cyan",
};
const dayWidth = "2026-10-01".length;

/** For the terminal: what each owner is asked for, by last day. */
export function formatForecastPretty(forecast: Forecast, options: ReportOptions): string {
  const { locale, width = 80 } = options;
  const words = forecastMessagesFor(locale);
  const { labels, phrases } = messagesFor(locale).terms;
  const paint = createPaint(options.color);
  const { organization, asOf, until, totals, owners } = forecast;
  const facts = [
    [labels.organization, plainText(organization.name ?? phrases.noOrganization)],
    [labels.asOf, asOf],
    [words.until, until],
    [words.totals, words.counts(totals)],
  ] as const;
  const ids = owners.flatMap(({ lapses }) => lapses.map(({ output }) => displayWidth(output.id)));
  const widest = Math.max(0, ...ids);
  const line = (lapse: Lapse) => {
    const { lastDay, output, requirement, kind } = lapse;
    const head = `  ${paint(paints[kind], padToWidth(lastDay ?? "", dayWidth))}  ${padToWidth(output.id, widest)}  `;
    const what = [output.name[locale], requirement?.title[locale]].flatMap((text) => (text ? [plainText(text)] : []));
    return hang(head, phrases.labelled(what.join(phrases.comma), eventText(lapse, locale)), width);
  };
  const textOf = ownerTexts(forecast.owners.map(({ owner }) => owner));
  const blocks = owners.map(({ owner, lapses }) => {
    const { unit, person } = textOf(owner);
    const name = [unit, person].filter(Boolean).join(" ");
    return ["", paint("bold", name === "" ? phrases.noOwner : plainText(name)), ...lapses.flatMap(line)];
  });
  const lines = [
    paint("bold", words.title),
    ...labelledRows(facts, { paint, width }),
    ...(blocks.length > 0 ? blocks.flat() : ["", `  ${words.nothing(until)}`]),
    "",
    ...hang("", paint("dim", words.caveat), width),
  ];
  return `${lines.join("\n")}\n`;
}
