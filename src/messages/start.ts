import type { Locale } from "../model/locale.ts";
import { startMessages as english } from "./en/start.ts";
import type { StartMessages } from "./start-messages.ts";
import { startMessages as chinese } from "./zh-tw/start.ts";

export function startMessagesFor(locale: Locale): StartMessages {
  return locale === "en" ? english : chinese;
}
