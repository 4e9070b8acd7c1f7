/** The two languages of the tool. Everything a person reads exists in both. */
export declare const locales: readonly ["en", "zh-TW"];
export type Locale = (typeof locales)[number];
export type LocalizedText = Readonly<Record<Locale, string>>;
/**
 * The locale of the tool for a language tag: Chinese in Traditional script is zh-TW, everything else is English. Plain
 * `zh` means zh-TW here; for readers of Simplified Chinese, English is better than the wrong script.
 */
export declare function resolveLocale(tag: string): Locale;
