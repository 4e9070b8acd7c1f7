import type { Locale } from "../model/locale.ts";
import { documentFindings as englishDocumentFindings } from "./en/document-findings.ts";
import { cadenceInWords as cadenceInEnglish, durationInWords as durationInEnglish } from "./en/durations.ts";
import { findingMessages as englishFindings } from "./en/findings.ts";
import { terms as englishTerms } from "./en/terms.ts";
import { type FindingText, findingText } from "./finding-text.ts";
import type { Terms } from "./terms.ts";
import { documentFindings as chineseDocumentFindings } from "./zh-tw/document-findings.ts";
import { cadenceInWords as cadenceInChinese, durationInWords as durationInChinese } from "./zh-tw/durations.ts";
import { findingMessages as chineseFindings } from "./zh-tw/findings.ts";
import { terms as chineseTerms } from "./zh-tw/terms.ts";

/** What reports say in one language. What the functions return is one line of plain text, safe for a terminal. */
export interface Messages {
  readonly locale: Locale;
  readonly terms: Terms;
  /** What is wrong and, where helpful, what to do. */
  readonly finding: (finding: FindingText) => string;
  /** `P6M` is "6 months". */
  readonly duration: (duration: string) => string;
  /** `P6M` is "6 months", `2/P1Y` is "2 per calendar year". */
  readonly cadence: (cadence: string) => string;
}

export function messagesFor(locale: Locale): Messages {
  return byLocale[locale];
}

const byLocale: Readonly<Record<Locale, Messages>> = {
  en: {
    locale: "en",
    terms: englishTerms,
    finding: (finding) =>
      findingText({ others: englishFindings, ofDocuments: englishDocumentFindings }, englishTerms, finding),
    duration: durationInEnglish,
    cadence: cadenceInEnglish,
  },
  "zh-TW": {
    locale: "zh-TW",
    terms: chineseTerms,
    finding: (finding) =>
      findingText({ others: chineseFindings, ofDocuments: chineseDocumentFindings }, chineseTerms, finding),
    duration: durationInChinese,
    cadence: cadenceInChinese,
  },
};
