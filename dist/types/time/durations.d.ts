/** Parts of an ISO 8601 duration of calendar units. */
export interface CalendarDuration {
    readonly years: number;
    readonly months: number;
    readonly weeks: number;
    readonly days: number;
}
/** Calendar periods in which things are counted: quarters, half-years, years and pairs of years. */
export declare const calendarPeriods: readonly ["P3M", "P6M", "P1Y", "P2Y"];
/** The parts of `P6M`, `P1Y6M`, `P2W` or `P3D`; null for anything else, also for a bare `1m` and for hours. */
export declare function parseCalendarDuration(text: string): CalendarDuration | null;
/**
 * Whether a text means a length of time without saying it the ISO 8601 way: `1m`, `6 months`, `P1.5Y`, `p6m`. What
 * `1m` means, a minute or a month, nobody can know.
 */
export declare function isAmbiguousDuration(text: string): boolean;
/** Below, at or above 0 as the first is shorter, as long or longer; months count with their average length. */
export declare function compareDurations(a: string, b: string): number;
/** The day that lies so long after a day (`YYYY-MM-DD`). Month ends clamp: 2026-08-31 + P6M is 2027-02-28. */
export declare function addDuration(day: string, duration: string): string;
/** The day that lies so long before a day (`YYYY-MM-DD`). Month ends clamp. */
export declare function subtractDuration(day: string, duration: string): string;
/** Whether a duration has hours, minutes or seconds. */
export declare function isTimeDuration(text: string): boolean;
/**
 * The time that lies so long after (or, with -1, before) a date-time with offset, in the time zone's offset. Days and
 * longer units are counted on the calendar, hours and shorter ones on the clock.
 *
 * @throws RangeError for what is no ISO 8601 duration or no date-time
 */
export declare function shiftInstant(text: string, duration: string, sign: 1 | -1, timezone: string): string;
