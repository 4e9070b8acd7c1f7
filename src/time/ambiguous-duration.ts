import { parseCalendarDuration } from "./durations.ts";

/**
 * Whether a text means a duration but is not written in ISO 8601: `1m`, `6 months`, `P1.5Y`, `p6m`. What
 * `1m` means, a minute or a month, is ambiguous.
 */
export function isAmbiguousDuration(text: string): boolean {
  return /^\s*[pP]?[\d.,]+\s*\p{L}[\p{L}\s\d.,]*$/u.test(text) && parseCalendarDuration(text) === null;
}
