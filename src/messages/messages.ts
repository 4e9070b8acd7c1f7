import type { Finding, FindingCode } from "../model/finding.ts";
import { kindOf } from "../model/finding-kinds.ts";
import type { Locale } from "../model/locale.ts";
import type { UserError } from "../model/user-error.ts";
import { plainParameters, plainText } from "../text/plain-text.ts";
import { cadenceInWords as cadenceInEnglish, durationInWords as durationInEnglish } from "./en/durations.ts";
import { findingHelp as englishHelp } from "./en/finding-help.ts";
import { findingMessages as englishFindings } from "./en/findings.ts";
import { terms as englishTerms } from "./en/terms.ts";
import { userErrorMessages as englishErrors } from "./en/user-errors.ts";
import type { FindingHelp, FindingMessages } from "./finding-messages.ts";
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

/** The part of a finding that its text is made from. */
export type FindingText = Pick<Finding, "code" | "params"> & Partial<Pick<Finding, "record">>;

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

function findingText(messages: FindingMessages, { phrases }: Terms, finding: FindingText): string {
  const { code, params, record } = finding;
  // Code and parameters belong together by the type of Finding, which TypeScript cannot follow through the lookup.
  const textOf = messages[code] as (params: Finding["params"]) => string;
  // A rule's message is longer than a value may be; it is made plain when its values are filled in.
  const text = textOf(code === "rule-broken" ? params : plainParameters(params));
  return record && !namesRecord(code) ? phrases.labelled(phrases.record(plainText(record)), text) : text;
}

/** Whether the text says by itself which record or subject it is about. */
function namesRecord(code: FindingCode): boolean {
  const { family } = kindOf(code);
  return (family !== "form" && family !== "document") || code === "record-duplicate-key";
}

function userErrorText(messages: UserErrorMessages, { code, params }: UserError): UserErrorText {
  const text = messages[code] as (params: UserError["params"]) => UserErrorText;
  return text(plainParameters(params));
}
