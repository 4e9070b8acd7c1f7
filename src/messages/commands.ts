import type { Locale } from "../model/locale.ts";
import type { CommandMessages } from "./command-messages.ts";
import { commandMessages as english } from "./en/commands.ts";
import { commandMessages as chinese } from "./zh-tw/commands.ts";

export function commandMessagesFor(locale: Locale): CommandMessages {
  return locale === "en" ? english() : chinese();
}
