import type { Locale } from "../model/locale.ts";
import { rollUpMessages as english } from "./en/roll-up.ts";
import type { RollUpMessages } from "./roll-up-messages.ts";
import { rollUpMessages as chinese } from "./zh-tw/roll-up.ts";

export function rollUpMessagesFor(locale: Locale): RollUpMessages {
  return locale === "en" ? english : chinese;
}
