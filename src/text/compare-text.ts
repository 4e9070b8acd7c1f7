/**
 * Below, at or above 0 in the order of code units: the same on every machine, whatever its language, and ISO days in
 * the order of the calendar.
 */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
