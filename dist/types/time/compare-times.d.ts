/**
 * Below, at or above 0 as the first comes before, with or after the second. Two date-times are compared to the moment,
 * a day and a date-time by the day in the time zone.
 */
export declare function compareTimes(a: string, b: string, timezone: string): number;
