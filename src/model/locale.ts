/** The two languages of the tool. Everything a person reads exists in both. */
export const locales = ["en", "zh-TW"] as const;

export type Locale = (typeof locales)[number];

export type LocalizedText = Readonly<Record<Locale, string>>;

/**
 * The locale of the tool for a language tag: Chinese in Traditional script is zh-TW, everything else is English. Plain
 * `zh` means zh-TW here; for readers of Simplified Chinese, English is better than the wrong script.
 */
export function resolveLocale(tag: string): Locale {
  const [language, ...subtags] = tag
    .trim()
    .toLowerCase()
    .split(/[-_.@]/);
  if (language !== "zh") return "en";
  const [first] = subtags;
  return first === undefined || ["hant", "tw", "hk", "mo"].includes(first) ? "zh-TW" : "en";
}
