import type { Locale } from "../model/locale.ts";
import type { DocumentMessages } from "./document-messages.ts";
import { documentMessages as english } from "./en/documents.ts";
import { documentMessages as chinese } from "./zh-tw/documents.ts";

export function documentMessagesFor(locale: Locale): DocumentMessages {
  return locale === "en" ? english : chinese;
}
