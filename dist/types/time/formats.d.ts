/**
 * The formats of the schemas, stricter than common libraries: RFC 3339 to the letter, and only days and times that
 * exist. Leap seconds are refused, since no calendar arithmetic here could place them.
 */
/** A calendar day, `YYYY-MM-DD`. */
export declare function isDay(text: string): boolean;
/** A date and time with its offset, `2026-09-30T08:30:00+08:00` or `…Z`. */
export declare function isDateTime(text: string): boolean;
/** An ISO 8601 duration such as `P6M`, `P1Y6M`, `P2W` or `PT72H`. */
export declare function isDuration(text: string): boolean;
/** By the names that the schemas use. */
export declare const formats: {
    date: typeof isDay;
    "date-time": typeof isDateTime;
    duration: typeof isDuration;
};
