import type { Locale } from "../model/locale.ts";
import { pageMessages as english } from "./en/page.ts";
import type { PageMessages } from "./page-messages.ts";
import { pageMessages as chinese } from "./zh-tw/page.ts";

export function pageMessagesFor(locale: Locale): PageMessages {
  return locale === "en" ? english : chinese;
}
