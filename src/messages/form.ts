import type { Locale } from "../model/locale.ts";
import { formMessages as english } from "./en/form.ts";
import type { FormMessages } from "./form-messages.ts";
import { formMessages as chinese } from "./zh-tw/form.ts";

export function formMessagesFor(locale: Locale): FormMessages {
  return locale === "en" ? english : chinese;
}
