import { dayNumber, twoDigits } from "./days.ts";
import { isDateTime } from "./formats.ts";
import { compareExactly, exactMilliseconds } from "./zones.ts";

/**
 * Whole milliseconds since 1970.
 *
 * @throws RangeError for what is no date-time with offset
 */
export function millisecondsOf(text: string): number {
  const seconds = secondsOf(text);
  return seconds === null ? exactMilliseconds(text) : seconds * 1000;
}

/** Below, at or above 0 as the first of two date-times with offset comes before, with or after the second. */
export function compareInstants(a: string, b: string): number {
  const [first, second] = [secondsOf(a), secondsOf(b)];
  return first === null || second === null ? compareExactly(a, b) : first - second;
}

/** Seconds since 1970 of a date-time with offset and without a fraction of a second; null for anything else. */
export function secondsOf(text: string): number | null {
  if (!isDateTime(text) || text.charAt(19) === ".") return null;
  const clock = twoDigits(text, 11) * 3600 + twoDigits(text, 14) * 60 + twoDigits(text, 17);
  const behind = text.length === 20 ? 0 : twoDigits(text, 20) * 60 + twoDigits(text, 23);
  const offset = behind * (text.charAt(19) === "-" ? -60 : 60);
  return dayNumber(text) * secondsOfDay + clock - offset;
}

export const secondsOfDay = 86_400;
