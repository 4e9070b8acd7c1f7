import { historyMessagesFor } from "../../messages/history.ts";
import { messagesFor } from "../../messages/messages.ts";
import type { Gap, History, OutputHistory } from "../../model/history.ts";
import type { Locale, LocalizedText } from "../../model/locale.ts";
import { plainText } from "../../text/plain-text.ts";
import { codeNames } from "../code-names.ts";
import { ownerTexts } from "../owner-texts.ts";

/** What a history says in sentences, the same in every format; names of people and units are plain text. */
export interface HistoryTexts {
  /** What is judged, how and what is not, each with its label. */
  readonly facts: readonly (readonly [string, string])[];
  readonly share: (output: OutputHistory) => string;
  readonly onTime: (output: OutputHistory) => string;
  /** When, how long, which state, and who made the document before. */
  readonly gap: (gap: Gap) => string;
  readonly outside: string | null;
}

/** So many of the changes of a commit are named. */
const mostNamed = 5;

export function historyTexts(history: History, locale: Locale): HistoryTexts {
  const words = historyMessagesFor(locale);
  const messages = messagesFor(locale);
  const { labels, phrases, states } = messages.terms;
  const { organization, from, to, days, yardstick, yardsticks, notJudged, outputs } = history;
  const textOf = ownerTexts(outputs.flatMap(({ gaps }) => gaps.map(({ owner }) => owner)));
  const outputNames = new Map(outputs.map(({ output: { id, name } }) => [id, plainText(`${id} ${name[locale]}`)]));
  const codeName = codeNames({ rules: [], policy: { overrides: [] } }, messages);
  const nameOf = (code: string) => outputNames.get(code) ?? codeName(code);
  const changeName = (name: string, title: LocalizedText | undefined) =>
    title ? `${plainText(title[locale])}${phrases.inBrackets(plainText(name))}` : nameOf(name);
  const notAsked = outputs.filter((output) => output.days.asked === 0).length;
  return {
    facts: [
      [labels.organization, plainText(organization.name ?? phrases.noOrganization)],
      [words.period, words.days(from, to, days.judged)],
      [words.yardstick, words.yardstickOf(yardstick)],
      ...yardsticks.loosened.map(({ output, day, changed, commit, changes, titles }) => {
        const named = changes
          .slice(0, mostNamed)
          .map((name) => changeName(name, Object.hasOwn(titles, name) ? titles[name] : undefined));
        const some = named.join(phrases.listComma);
        return [words.loosened, words.loosenedBy(nameOf(output), day, changed, commit.slice(0, 10), some)] as const;
      }),
      ...(yardsticks.hasMore ? [[words.loosened, words.notCompared(yardsticks.compared)] as const] : []),
      ...notJudged.map((one) => [words.notJudged, words.problem(one.from, one.to, one.problem)] as const),
    ],
    share: ({ days: { asked, current } }) => words.share(percent(current, asked), current, asked),
    onTime: ({ onTime, gaps }) => words.onTime(onTime, onTime + gaps.length),
    gap: ({ state, owner, ...gap }) => {
      const { unit, person } = textOf(owner);
      const who = plainText([unit, person].filter(Boolean).join(" ") || phrases.noOwner);
      const period = words.gap(gap.from, gap.to, gap.days, gap.isOpen);
      return [period, states[state], who].join(phrases.comma);
    },
    outside: days.judged > 0 && notAsked > 0 ? words.outside(notAsked) : null,
  };
}

/** Rounded down, so that only what is always current has 100%. */
export function percent(part: number, whole: number): number {
  return Math.floor((100 * part) / whole);
}
