import { defaultFileBytes } from "../model/config.ts";
import { type Locale, resolveLocale } from "../model/locale.ts";
import type { Source } from "../source/source.ts";
import { decode } from "../text/decode.ts";

/** `locale: en` at the beginning of a line, or `"locale": "en"` anywhere in JSON, whatever else the text is. */
const setting = /(?:^|\n)(?:\ufeff)?locale *[:：][ \u3000]*["']?([A-Za-z_-]{2,20})|"locale" *: *"([A-Za-z_-]{2,20})"/;

/**
 * The language that a configuration names, also when the rest of it is invalid: its errors are for the same readers.
 * Null without a configuration or when it names none.
 */
export function peekLocale(source: Pick<Source, "read" | "realPath">, path: string): Locale | null {
  const real = source.realPath(path);
  if (real === null) return null;
  const content = source.read(real, defaultFileBytes);
  const match = content.kind === "bytes" ? setting.exec(decode(content.bytes)) : null;
  const locale = match?.[1] ?? match?.[2];
  return locale === undefined ? null : resolveLocale(locale);
}
