import { languageChoice } from "../../messages/language-choice.ts";
import { type Messages, messagesFor } from "../../messages/messages.ts";
import { pageMessagesFor } from "../../messages/page.ts";
import type { PageMessages } from "../../messages/page-messages.ts";
import { locales } from "../../model/locale.ts";
import type { Report } from "../../model/report.ts";
import type { WorkReason } from "../../model/work-list.ts";
import type { ReportOptions } from "../reporter.ts";
import { type Content, html, Markup } from "./markup.ts";

/** The words of one language. */
export interface Words extends Messages {
  readonly page: PageMessages;
}

/** The input of every part of the page. */
export interface PageContext {
  readonly report: Report;
  readonly options: ReportOptions;
  /** The requested language first. */
  readonly words: readonly Words[];
}

export function createContext(report: Report, options: ReportOptions): PageContext {
  const ordered = [options.locale, ...locales.filter((locale) => locale !== options.locale)];
  const words = ordered.map((locale) => ({ ...messagesFor(locale), page: pageMessagesFor(locale) }));
  return { report, options, words };
}

/** The same in each language, of which the page shows one; once only where both say the same. */
export function say({ words }: PageContext, said: (words: Words) => Content): Markup {
  const texts = words.map((one) => html`${said(one)}`.text);
  if (texts.every((text) => text === texts[0])) return new Markup(texts[0] ?? "");
  return html`${words.map(({ locale }, index) => html`<span lang="${languageChoice[locale].tag}">${new Markup(texts[index] ?? "")}</span>`)}`;
}

/** Why something is to be done. */
export function reasonText(context: PageContext, reason: WorkReason): Markup {
  return say(context, ({ terms }) => terms.reason(reason));
}

/** Attributes from which the script sets text where no element is allowed, such as list options. */
export function sayInAttributes({ words }: PageContext, said: (words: Words) => string): Markup {
  return html`${words.map((one) => html` data-${one.locale === "en" ? "en" : "zh"}="${said(one)}"`)}`;
}
