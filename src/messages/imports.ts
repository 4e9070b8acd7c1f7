import type { Locale } from "../model/locale.ts";
import { importMessages as english } from "./en/imports.ts";
import type { ImportMessages } from "./import-messages.ts";
import { importMessages as chinese } from "./zh-tw/imports.ts";

export function importMessagesFor(locale: Locale): ImportMessages {
  return locale === "en" ? english : chinese;
}
