import { compareText } from "../text/compare-text.ts";
import { dayIn } from "./calendar.ts";
import { compareInstants } from "./instants.ts";

/**
 * Below, at or above 0 as the first comes before, with or after the second. Two date-times are compared as instants,
 * a day and a date-time by the day in the time zone.
 */
export function compareTimes(a: string, b: string, timezone: string): number {
  if (a.length > 10 && b.length > 10) {
    // With the same format and offset, the texts sort in the order of the instants.
    if (a.length === b.length && a.length === 25 && a.slice(19) === b.slice(19)) return compareText(a, b);
    return compareInstants(a, b);
  }
  const [first, second] = [dayIn(timezone, a), dayIn(timezone, b)];
  return compareText(first, second);
}
