import type { Locale } from "../model/locale.ts";
import type { ControlMessages } from "./control-messages.ts";
import { controlMessages as english } from "./en/controls.ts";
import { controlMessages as chinese } from "./zh-tw/controls.ts";

export function controlMessagesFor(locale: Locale): ControlMessages {
  return locale === "en" ? english : chinese;
}
