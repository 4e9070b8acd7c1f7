import type { Locale } from "../model/locale.ts";
import { findingHelp as english } from "./en/finding-help.ts";
import type { FindingHelpTexts } from "./finding-messages.ts";
import { findingHelp as chinese } from "./zh-tw/finding-help.ts";

/** What each finding means and what to do. Apart from the other messages, since a check does not show it. */
export function findingHelpFor(locale: Locale): FindingHelpTexts {
  return { en: english, "zh-TW": chinese }[locale];
}
