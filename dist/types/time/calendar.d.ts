/** Today in a time zone: the one place that asks the clock. */
export declare function today(timezone: string): string;
/** The calendar day of an RFC 3339 date and time in a time zone. A day without time is itself. */
export declare function dayIn(timezone: string, text: string): string;
/** The first moment of a day in a time zone, as a date-time with offset. */
export declare function startOfDay(timezone: string, date: string): string;
/** A run of calendar periods: years, halves, quarters or months. */
export interface CalendarPeriods {
    /** Number of the period that the day falls into. */
    readonly indexOf: (date: string) => number;
    /** How many consecutive periods are counted together: 2 for "every two calendar years". */
    readonly span: number;
    readonly firstDay: (index: number) => string;
    readonly lastDay: (index: number) => string;
}
/**
 * The calendar periods of a length in whole months or years (`P3M`, `P6M`, `P1Y`, `P2Y`). Periods of several years have
 * no fixed beginning in the law ("every two years"), so any run of that many calendar years is looked at.
 */
export declare function periodsOf(length: string): CalendarPeriods;
