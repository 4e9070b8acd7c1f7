import type { JsonValue } from "../../model/json.ts";
import type { Locale } from "../../model/locale.ts";
import { type Cell, cellText } from "../../spreadsheet/written-sheet.ts";
import { listSeparator, listSeparators, noneWord, truthWords } from "./cell-words.ts";
import type { Column } from "./columns.ts";

/** As people write it; another offset stays. Seconds are left out where there are none. */
const taiwanTime = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::00|(:\d\d))\+08:00$/;

/** The cell of a value, as a person writes it: labels instead of codes, all values of a list in one cell. */
export function cellOf(value: JsonValue | undefined, column: Column, locale: Locale): Cell {
  if (value === undefined || value === null) return null;
  if (!Array.isArray(value)) return ofOne(value, column, locale);
  const texts = value.map((item) => cellText(ofOne(item, column, locale)));
  if (texts.length === 0) return noneWord[locale];
  const [only = ""] = texts;
  // A line break at the end keeps the only value whole, and tells it from an empty list.
  const isUnclear = listSeparators.test(only) || Object.values(noneWord).includes(only);
  if (texts.length === 1) return isUnclear ? `${only}\n` : only;
  return texts.join(texts.some((text) => listSeparators.test(text)) ? "\n" : listSeparator[locale]);
}

function ofOne(value: JsonValue, { type, values }: Column, locale: Locale): Cell {
  if (type === "choice") {
    const label = values.find((known) => known.value === value)?.label;
    return locale === "zh-TW" && label ? label : String(value);
  }
  if (typeof value === "boolean") return truthWords[value ? "true" : "false"][locale];
  if (type === "datetime") return String(value).replace(taiwanTime, "$1 $2$3");
  if (type === "date" && typeof value === "string") return { day: value };
  return typeof value === "number" ? value : String(value);
}
