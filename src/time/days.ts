/**
 * Arithmetic of calendar days, `YYYY-MM-DD`, by counting them: no clock and no time zone. Of its own, since every check
 * needs it and the calendar library (zones.ts) costs the start as much as all of `assess`; the tests compare the two.
 */

/** A year, its month from 1 and the day of the month. */
interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The days that the calendar library knows; all are within years of six digits. */
const [earliest, latest] = [-100_000_001, 100_000_000];

/** @throws RangeError for what is no day, and beyond the days that can be written */
export function addDays(day: string, count: number): string {
  return written(dayNumber(day) + count);
}

/** So many months later, or earlier, and then so many days; the last day of a month that is shorter. */
export function addMonthsAndDays(day: string, months: number, days: number): string {
  const from = partsOf(day);
  const later = from.year * 12 + (from.month - 1) + months;
  const [year, month] = [Math.floor(later / 12), (((later % 12) + 12) % 12) + 1];
  return written(numberOf(year, month, Math.min(from.day, daysInMonth(year, month))) + days);
}

/** From one calendar day to another; negative when the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: string): number {
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}

/** Days since 1970-01-01. */
export function dayNumber(text: string): number {
  const { year, month, day } = partsOf(text);
  return numberOf(year, month, day);
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Years beyond 9999 have a sign and six digits. */
function partsOf(text: string): Parts {
  const isLong = text.startsWith("+") || text.startsWith("-");
  const year = isLong ? Number(text.slice(0, 7)) : twoDigits(text, 0) * 100 + twoDigits(text, 2);
  const at = isLong ? 7 : 4;
  const month = twoDigits(text, at + 1);
  const day = twoDigits(text, at + 4);
  const isThere = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  if (!isThere || !Number.isInteger(year)) throw new RangeError(`not a day: ${text}`);
  return { year, month, day };
}

/** The number that two digits of ASCII write; NaN for what is none. */
export function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 0x30;
  const ones = text.charCodeAt(at + 1) - 0x30;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

/** Years begin in March here, so that the leap day is the last one, and months have 30.6 days. */
function numberOf(year: number, month: number, day: number): number {
  const from = month > 2 ? year : year - 1;
  const centuries = Math.floor(from / 100);
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day;
  return Math.floor((from * 1461) / 4) - centuries + Math.floor(centuries / 4) + dayOfYear - 719_469;
}

function written(number: number): string {
  if (!(number >= earliest && number <= latest)) throw new RangeError("the day is too far away");
  // The year by its average length, one too late at most.
  let year = Math.floor((number + 719_468) / 365.2425) + 1;
  while (numberOf(year, 1, 1) > number) year--;
  let month = 12;
  while (numberOf(year, month, 1) > number) month--;
  const day = number - numberOf(year, month, 1) + 1;
  const digits = year >= 0 && year <= 9999 ? padded(year, 4) : `${year < 0 ? "-" : "+"}${padded(Math.abs(year), 6)}`;
  return `${digits}-${padded(month, 2)}-${padded(day, 2)}`;
}

function padded(value: number, length: number): string {
  return String(value).padStart(length, "0");
}
