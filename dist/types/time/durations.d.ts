/** Parts of an ISO 8601 duration of calendar units. */
export interface CalendarDuration {
    readonly years: number;
    readonly months: number;
    readonly weeks: number;
    readonly days: number;
}
/** Calendar periods for counts: quarters, half-years, years and pairs of years. */
export declare const calendarPeriods: readonly ["P3M", "P6M", "P1Y", "P2Y"];
/** The parts of `P6M`, `P1Y6M`, `P2W` or `P3D`; null for anything else, also for a bare `1m` and for hours. */
export declare function parseCalendarDuration(text: string): CalendarDuration | null;
/** Below, at or above 0 as the first is shorter, as long or longer; months have their average length. */
export declare function compareDurations(a: string, b: string): number;
/** The date a duration after a date (`YYYY-MM-DD`), clamped to the end of the month: 2026-08-31 + P6M is 2027-02-28. */
export declare function addDuration(day: string, duration: string): string;
/** The date that is a duration before a date (`YYYY-MM-DD`). Clamped to the end of the month. */
export declare function subtractDuration(day: string, duration: string): string;
/** Whether a duration has hours, minutes or seconds. */
export declare function isTimeDuration(text: string): boolean;
