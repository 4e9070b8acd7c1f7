import type { Locale } from "../model/locale.ts";

/** What a page says where its language can be chosen: the label in its own language, and the name of the language. */
export const languageChoice: Readonly<Record<Locale, { readonly label: string; readonly ownName: string }>> = {
  en: { label: "Language", ownName: "English" },
  "zh-TW": { label: "語言", ownName: "中文" },
};
