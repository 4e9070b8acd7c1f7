import { historyMessagesFor } from "../../messages/history.ts";
import type { HistoryMessages } from "../../messages/history-messages.ts";
import type { History, OutputHistory } from "../../model/history.ts";
import { type Locale, locales } from "../../model/locale.ts";
import { type HistoryTexts, historyTexts } from "../history/history-texts.ts";
import { historyStrip, stripKey, stripScale } from "./history-strip.ts";
import { html, type Markup } from "./markup.ts";
import { type PageContext, say } from "./page-context.ts";
import style from "./style/history.css?raw";

/** What is said of a history in one language. */
interface Said {
  readonly words: HistoryMessages;
  readonly texts: HistoryTexts;
  readonly locale: Locale;
}

type Say = (said: (said: Said) => string) => Markup;

/** Only for pages with a history. */
export function historyStyles({ options }: PageContext): readonly string[] {
  return options.history ? [style] : [];
}

/** Each output over a period, in a strip and in words: those with gaps first; null without a history. */
export function historySection(context: PageContext): Markup | null {
  const { history } = context.options;
  if (!history) return null;
  const ofLocale = Object.fromEntries(
    locales.map((locale) => [
      locale,
      { locale, words: historyMessagesFor(locale), texts: historyTexts(history, locale) },
    ]),
  ) as unknown as Readonly<Record<Locale, Said>>;
  const sayIn: Say = (said) => say(context, ({ locale }) => said(ofLocale[locale]));
  const asked = history.outputs.filter(({ days }) => days.asked > 0);
  const [withGaps, others] = [
    asked.filter(({ gaps }) => gaps.length > 0),
    asked.filter(({ gaps }) => gaps.length === 0),
  ];
  const [, ...facts] = ofLocale.en.texts.facts; // the page names the organization
  return html`<section class="history" aria-labelledby="history">
<h2 id="history">${sayIn(({ words }) => words.title)}</h2>
<p class="note">${facts.map((_, at) => html`${say(context, ({ locale, terms }) => terms.phrases.labelled(...factAt(ofLocale[locale].texts, at + 1)))}<br>`)}${sayIn(({ words }) => words.caveat)}</p>
${stripKey((standing) => sayIn(({ words }) => (standing === null ? words.notJudged : words.standings[standing])))}
${withGaps.length === 0 ? null : table(context, history, withGaps, sayIn)}
${
  others.length === 0
    ? null
    : html`<details><summary>${sayIn(({ words }) => words.noGaps(others.length))}</summary>
${table(context, history, others, sayIn)}
</details>
`
}${ofLocale.en.texts.outside === null ? null : html`<p class="note">${sayIn(({ texts }) => texts.outside ?? "")}</p>\n`}</section>`;
}

function factAt({ facts }: HistoryTexts, at: number): readonly [string, string] {
  return facts[at] ?? ["", ""];
}

function table(context: PageContext, history: History, outputs: readonly OutputHistory[], sayIn: Say): Markup {
  const { from, to } = history;
  return html`<table class="strips">
<thead><tr><th scope="col">${say(context, ({ terms }) => terms.columns.output)}</th><th scope="col"><span class="unseen">${sayIn(({ words }) => words.period)}</span>${stripScale(from, to)}</th><th scope="col">${sayIn(({ words }) => words.columns.daysRate)}</th><th scope="col">${sayIn(({ words }) => words.columns.gaps)}</th></tr></thead>
<tbody>${outputs.map((output) => row(context, history, output, sayIn))}</tbody>
</table>`;
}

/** The strip is for the eye; what it shows is in the list of periods. */
function row(
  context: PageContext,
  history: History,
  { output, days, states, gaps, ...one }: OutputHistory,
  sayIn: Say,
): Markup {
  const { id, name } = output;
  const gapAt = new Map(gaps.map((gap) => [gap.from, gap]));
  return html`<tr data-output="${id}"><th scope="row"><a href="#${id}"><span class="code">${id}</span> ${say(context, ({ locale }) => name[locale])}</a></th>
<td class="strip">${historyStrip(history, states)}</td><td class="share">${Math.floor((100 * days.current) / days.asked)}%</td><td><details><summary>${sayIn(({ words }) => words.gapsOf(gaps.length, one.longestGap))}</summary>
<ul>${states.map(({ from, to, state }) => {
    const gap = gapAt.get(from);
    return html`<li class="${state}">${sayIn(({ words, texts }) => (gap ? texts.gap(gap) : words.run(from, to, words.standings[state])))}</li>\n`;
  })}</ul></details></td></tr>
`;
}
