import type { Locale } from "../model/locale.ts";
import { historyMessages as english } from "./en/history.ts";
import type { HistoryMessages } from "./history-messages.ts";
import { historyMessages as chinese } from "./zh-tw/history.ts";

export function historyMessagesFor(locale: Locale): HistoryMessages {
  return locale === "en" ? english : chinese;
}
