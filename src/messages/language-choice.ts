import type { Locale } from "../model/locale.ts";

interface LanguageChoice {
  /** In its own language, like the name. */
  readonly label: string;
  readonly ownName: string;
  /** As HTML names the language. */
  readonly tag: string;
}

/** What a page says where its language can be chosen. */
export const languageChoice: Readonly<Record<Locale, LanguageChoice>> = {
  en: { label: "Language", ownName: "English", tag: "en" },
  "zh-TW": { label: "語言", ownName: "中文", tag: "zh-Hant-TW" },
};
