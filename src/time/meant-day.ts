import { withDigits } from "./chinese-numerals.ts";
import { addDays } from "./days.ts";
import { isDateTime, isDay } from "./formats.ts";

/** The first day that evidence can be of. An earlier one is a slip, most often a year of the Republic (民國). */
export const earliestDay = "1990-01-01";
const latestYear = 2099;

/** The year before the first of the Republic of China. */
const republicOffset = 1911;

/**
 * The day that was meant by another way of writing it: `115.9.30`, `民國115年9月30日`, `2026/9/30`, `1150930`,
 * `一一五年九月三十日`. Null when there is none, or when it could be one of several, such as `09/10/2026`.
 */
export function meantDay(written: string): string | null {
  const text = plain(written);
  if (text.length > 40) return null;
  const day = chineseDay(text) ?? yearFirst(text) ?? yearLast(text) ?? digitsOnly(text);
  return day === written ? null : day;
}

/** {@link meantDay} for a date with a time; without an offset in the text, that of Taiwan. */
export function meantDateTime(written: string): string | null {
  const text = plain(written);
  if (text.length > 60) return null;
  const match =
    /^(.*?\d日?)(?:[T ]+)(\d{1,2})[:時點](\d{1,2})(?:[:分](\d{1,2})?)?秒?(?:\.\d+)? ?(Z|[+-]\d\d:?\d\d)?$/.exec(text);
  if (!match) return null;
  const [, date = "", hour = "", minute = "", second = "0", offset = "+08:00"] = match;
  const day = isDay(date) && date >= earliestDay ? date : meantDay(date);
  if (day === null) return null;
  const zone = offset === "Z" || offset.includes(":") ? offset : `${offset.slice(0, 3)}:${offset.slice(3)}`;
  // 24:00 is how forms write the end of a day.
  const isEndOfDay = hour === "24" && [minute, second].every((part) => Number(part) === 0);
  const time = [isEndOfDay ? "0" : hour, minute, second].map((part) => part.padStart(2, "0")).join(":");
  const meant = `${isEndOfDay ? addDays(day, 1) : day}T${time}${zone}`;
  return isDateTime(meant) && meant !== written ? meant : null;
}

/** Digits and signs as their narrow twins, without a day of the week. */
function plain(written: string): string {
  return withDigits(written.normalize("NFKC"))
    .replace(/\((?:[週周]|星期)?[一二三四五六日]\)/, "")
    .replace(/\s+/g, " ")
    .trim();
}

function chineseDay(text: string): string | null {
  const match = /^(?:(?:中華)?(民國) ?)?(\d{2,4}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?日?$/.exec(text);
  if (match) {
    const [, republic, year = "", month = "", day = ""] = match;
    return year.length === 4 && !republic ? dayOf(Number(year), month, day) : ofRepublic(year, month, day);
  }
  const prefixed = /^(?:中華)?民國 ?(\d{2,3})[-/. ](\d{1,2})[-/. ](\d{1,2})$/.exec(text);
  return prefixed ? ofRepublic(prefixed[1] ?? "", prefixed[2] ?? "", prefixed[3] ?? "") : null;
}

function yearFirst(text: string): string | null {
  // A time behind a day of four digits is what spreadsheets add by themselves.
  const match = /^(\d{3,4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T ]\d{1,2}:\d\d.*)?$/.exec(text);
  if (!match) return null;
  const [, year = "", , month = "", day = ""] = match;
  return Number(year) >= 1000 ? dayOf(Number(year), month, day) : ofRepublic(year, month, day);
}

/** Only where one number of the two cannot be a month: elsewhere, countries differ on which one is. */
function yearLast(text: string): string | null {
  const match = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(text);
  if (!match) return null;
  const [, first = "", , second = "", year = ""] = match;
  const days = new Set([dayOf(Number(year), first, second), dayOf(Number(year), second, first)]);
  days.delete(null);
  return days.size === 1 ? ([...days][0] ?? null) : null;
}

function digitsOnly(text: string): string | null {
  const match = /^(\d{3,4})(\d\d)(\d\d)$/.exec(text);
  if (!match) return null;
  const [, year = "", month = "", day = ""] = match;
  return Number(year) >= 1000 ? dayOf(Number(year), month, day) : ofRepublic(year, month, day);
}

function ofRepublic(year: string, month: string, day: string): string | null {
  return dayOf(Number(year) + republicOffset, month, day);
}

function dayOf(year: number, month: string, day: string): string | null {
  const text = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return year <= latestYear && isDay(text) && text >= earliestDay ? text : null;
}
