/**
 * The formats of the schemas, stricter than common libraries: RFC 3339 to the letter, and only days and times that
 * exist. Leap seconds are refused, since no calendar arithmetic here could place them, and so are years before 1900:
 * `0115-09-30` is a year of the Republic (民國) that somebody filled up to four digits.
 */

import { daysInMonth, twoDigits } from "./days.ts";

/** Whether the first ten characters are a day that exists, such as `2026-02-28`. */
function startsWithDay(text: string): boolean {
  if (text.charCodeAt(4) !== 0x2d || text.charCodeAt(7) !== 0x2d) return false;
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
  const month = twoDigits(text, 5);
  const day = twoDigits(text, 8);
  return year >= 1900 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** A calendar day, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  return text.length === 10 && startsWithDay(text);
}

/** A date and time with its offset, `2026-09-30T08:30:00+08:00` or `…Z`. */
export function isDateTime(text: string): boolean {
  if (text.length < 20 || !startsWithDay(text) || text.charCodeAt(10) !== 0x54) return false;
  if (text.charCodeAt(13) !== 0x3a || text.charCodeAt(16) !== 0x3a) return false;
  if (!(twoDigits(text, 11) <= 23 && twoDigits(text, 14) <= 59 && twoDigits(text, 17) <= 59)) return false;
  // Nearly all have no fraction and an offset in digits.
  if (text.length === 25 && text.charCodeAt(22) === 0x3a) {
    const sign = text.charCodeAt(19);
    return (sign === 0x2b || sign === 0x2d) && twoDigits(text, 20) <= 23 && twoDigits(text, 23) <= 59;
  }
  return /^(?:\.\d{1,9})?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/.test(text.slice(19));
}

const longestDuration = 40;

/** An ISO 8601 duration such as `P6M`, `P1Y6M`, `P2W` or `PT72H`. */
export function isDuration(text: string): boolean {
  return (
    text.length <= longestDuration &&
    /^P(?:\d+W|(?=\d|T\d)(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?)$/.test(text)
  );
}

/** By the names that the schemas use. */
export const formats = { date: isDay, "date-time": isDateTime, duration: isDuration };
