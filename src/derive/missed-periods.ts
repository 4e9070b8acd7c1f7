import { addDuration } from "../time/durations.ts";

/** So many are counted at most: a day of the last century is a mistake, and no reason to count weeks. */
const most = 100;

/**
 * How many periods have gone by since evidence expired, besides the one in which the day lies.
 *
 * @param expires - the last day of the evidence
 * @param interval - of a period, an ISO 8601 duration in days or longer
 */
export function missedPeriods(expires: string, interval: string, day: string): number {
  let missed = 0;
  for (let last = addDuration(expires, interval); last < day && missed < most; missed++) {
    last = addDuration(last, interval);
  }
  return missed;
}
