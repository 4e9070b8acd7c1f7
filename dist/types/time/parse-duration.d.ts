export interface DurationParts {
    readonly years: number;
    readonly months: number;
    readonly weeks: number;
    readonly days: number;
    readonly hours: number;
    readonly minutes: number;
    readonly seconds: number;
}
/** The parts of an ISO 8601 duration such as `P1M15D`; null for any other text. */
export declare function parseDuration(text: string): DurationParts | null;
/** The parts of a count per calendar period such as `2/P1Y`; null for any other text. */
export declare function parseCount(text: string): {
    readonly count: number;
    readonly per: string;
} | null;
