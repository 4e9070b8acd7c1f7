import type { FindingCode } from "../model/finding.ts";
import type { Locale } from "../model/locale.ts";
import type { UserError } from "../model/user-error.ts";
import { plainParameters } from "../text/plain-text.ts";
import { cadenceInWords as cadenceInEnglish, durationInWords as durationInEnglish } from "./en/durations.ts";
import { findingHelp as englishHelp } from "./en/finding-help.ts";
import { findingMessages as englishFindings } from "./en/findings.ts";
import { terms as englishTerms } from "./en/terms.ts";
import { userErrorMessages as englishErrors } from "./en/user-errors.ts";
import type { FindingHelp } from "./finding-messages.ts";
import { type FindingText, findingText } from "./finding-text.ts";
import type { Terms } from "./terms.ts";
import type { UserErrorMessages, UserErrorText } from "./user-error-messages.ts";
import { cadenceInWords as cadenceInChinese, durationInWords as durationInChinese } from "./zh-tw/durations.ts";
import { findingHelp as chineseHelp } from "./zh-tw/finding-help.ts";
import { findingMessages as chineseFindings } from "./zh-tw/findings.ts";
import { terms as chineseTerms } from "./zh-tw/terms.ts";
import { userErrorMessages as chineseErrors } from "./zh-tw/user-errors.ts";

/** All texts of one language. What the functions return is one line of plain text, safe for a terminal. */
export interface Messages {
  readonly locale: Locale;
  readonly terms: Terms;
  /** What is wrong and, where helpful, what to do. */
  readonly finding: (finding: FindingText) => string;
  readonly help: (code: FindingCode) => FindingHelp;
  readonly userError: (error: UserError) => UserErrorText;
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
    finding: (finding) => findingText(englishFindings, englishTerms, finding),
    help: (code) => englishHelp[code],
    userError: (error) => userErrorText(englishErrors, error),
    duration: durationInEnglish,
    cadence: cadenceInEnglish,
  },
  "zh-TW": {
    locale: "zh-TW",
    terms: chineseTerms,
    finding: (finding) => findingText(chineseFindings, chineseTerms, finding),
    help: (code) => chineseHelp[code],
    userError: (error) => userErrorText(chineseErrors, error),
    duration: durationInChinese,
    cadence: cadenceInChinese,
  },
};

function userErrorText(messages: UserErrorMessages, { code, params }: UserError): UserErrorText {
  const text = messages[code] as (params: UserError["params"]) => UserErrorText;
  return text(plainParameters(params));
}
