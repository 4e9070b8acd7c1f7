import type { Locale } from "../model/locale.ts";
import { sealMessages as english } from "./en/seal.ts";
import type { SealMessages } from "./seal-messages.ts";
import { sealMessages as chinese } from "./zh-tw/seal.ts";

export function sealMessagesFor(locale: Locale): SealMessages {
  return locale === "zh-TW" ? chinese : english;
}
