import type { Locale } from "../model/locale.ts";
import type { ItemTerm } from "../model/mapping.ts";
import type { ControlMessages } from "./control-messages.ts";
import { controlMessages as english } from "./en/controls.ts";
import { controlMessages as chinese } from "./zh-tw/controls.ts";

const controls: ItemTerm = { "zh-TW": "控制措施", en: { one: "control", many: "controls" } };

/** @param items - what the framework calls them; reports of earlier versions do not say */
export function controlMessagesFor(locale: Locale, items: ItemTerm = controls): ControlMessages {
  return locale === "en" ? english(items.en) : chinese(items["zh-TW"]);
}
