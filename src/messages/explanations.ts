import type { Locale } from "../model/locale.ts";
import { explanationMessages as english } from "./en/explanations.ts";
import type { ExplanationMessages } from "./explanation-messages.ts";
import { explanationMessages as chinese } from "./zh-tw/explanations.ts";

export function explanationMessagesFor(locale: Locale): ExplanationMessages {
  return locale === "zh-TW" ? chinese : english;
}
