import type { Locale } from "../model/locale.ts";
import type { CaseMessages } from "./case-messages.ts";
import { caseMessages as english } from "./en/cases.ts";
import { caseMessages as chinese } from "./zh-tw/cases.ts";

export function caseMessagesFor(locale: Locale): CaseMessages {
  return locale === "en" ? english : chinese;
}
