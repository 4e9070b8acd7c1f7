import { fingerprintOf, shownDigits } from "../../derive/fingerprint.ts";
import type { ExplanationMessages } from "../../messages/explanation-messages.ts";
import { explanationMessagesFor } from "../../messages/explanations.ts";
import { type Messages, messagesFor } from "../../messages/messages.ts";
import type { CountedRequirement, NamedParameter, RequirementExplanation } from "../../model/explanation.ts";
import type { FigureSource } from "../../model/figure-source.ts";
import type { Finding } from "../../model/finding.ts";
import type { Locale } from "../../model/locale.ts";
import { fixableText } from "../fixable-text.ts";
import { placeOf } from "../place.ts";
import type { Block, Item } from "./block.ts";
import { countingTexts } from "./counting-texts.ts";

/** What all kinds of explanations say alike, in one language. */
export type Say = ReturnType<typeof sayIn>;

export function sayIn(locale: Locale) {
  const messages: Messages = messagesFor(locale);
  const words: ExplanationMessages = explanationMessagesFor(locale);
  const { phrases } = messages.terms;
  const item = (id: string, text: string, note: string | null = null, details: readonly string[] = []): Item => ({
    text: `${id} ${text}${note ? phrases.inBrackets(note) : ""}`,
    details,
  });
  const list = (title: string, items: readonly Item[]): Block => ({
    kind: "list",
    title,
    items: items.length > 0 ? items : [{ text: words.none, details: [] }],
  });
  const findingText = (finding: Finding): string => {
    const place = placeOf(finding);
    const waived = finding.waived
      ? phrases.inBrackets(phrases.waived(finding.waived.expires, finding.waived.approvedBy, finding.waived.reason))
      : "";
    return `${place ? `${place} ` : ""}${fixableText(finding, messages)}${waived} [${fingerprintOf(finding).slice(0, shownDigits)}]`;
  };
  const findings = (title: string, found: readonly Finding[]): Block[] =>
    found.length > 0
      ? [
          list(
            title,
            found.map((finding) => ({ text: findingText(finding), details: [] })),
          ),
        ]
      : [];
  const source = ({ text, date, verified }: FigureSource): string =>
    `${text[locale]} [${date}]${verified ? "" : phrases.inBrackets(words.unverified)}`;
  const parameter = ({ name, value, statutory, source: from }: NamedParameter): string => {
    const shown = typeof value === "object" ? value.join(phrases.listComma) : value;
    return `${name} = ${shown}${statutory ? phrases.inBrackets(words.statutory) : ""}${phrases.semicolon}${phrases.labelled(words.source, source(from))}`;
  };
  const frequency = ({ cadence, after, subjects }: RequirementExplanation): string => {
    const figure = messages.cadence(cadence);
    const each = subjects ? `${phrases.comma}${words.eachOf(subjects.title[locale])}` : "";
    return `${after === null ? figure : words.within(figure, after)}${each}`;
  };
  return {
    locale,
    messages,
    words,
    phrases,
    item,
    list,
    findingText,
    findings,
    source,
    parameter,
    title: (id: string, text: string): Block => ({ kind: "title", text: `${id} ${text}` }),
    facts: (rows: readonly (readonly [string, string])[]): Block => ({ kind: "facts", rows }),
    named: (
      title: string,
      codes: readonly { readonly id: string; readonly name: Readonly<Record<Locale, string>> }[],
    ) =>
      list(
        title,
        codes.map(({ id, name }) => item(id, name[locale])),
      ),
    texts: (
      title: string,
      codes: readonly { readonly id: string; readonly text: Readonly<Record<Locale, string>> }[],
    ) =>
      list(
        title,
        codes.map(({ id, text }) => item(id, text[locale])),
      ),
    found: (found: readonly Finding[]): Block[] =>
      found.length > 0
        ? findings(words.found(found.length), found)
        : [{ kind: "paragraph", text: words.notFound } as const],
    frequency,
    requirement: (requirement: CountedRequirement): Item => ({
      text: phrases.labelled(requirement.title[locale], frequency(requirement)),
      details: [...countingTexts(requirement.counts, locale, words.counts), ...requirement.parameters.map(parameter)],
    }),
    requirementLine: (requirement: RequirementExplanation): string =>
      phrases.labelled(requirement.title[locale], frequency(requirement)),
  };
}
