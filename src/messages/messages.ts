import type { Locale } from "../model/locale.ts";
import { messages as english } from "./en/messages.ts";
import type { FindingText } from "./finding-text.ts";
import type { Terms } from "./terms.ts";
import { messages as chinese } from "./zh-tw/messages.ts";

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
  return locale === "en" ? english() : chinese();
}
