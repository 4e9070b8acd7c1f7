import type { Locale } from "../../model/locale.js";
import type { Report } from "../../model/report.js";
export type BadgeState = "good" | "soon" | "lacking" | "unknown";
/** The content of a badge, for all badge formats. */
export interface BadgeContent {
    readonly label: string;
    readonly message: string;
    /** The same for those who do not see the picture, in full. */
    readonly title: string;
    readonly state: BadgeState;
}
/** The badge of a report. It shows its as-of date, since a picture on a page does not say how old it is. */
export declare function reportBadge({ summary, asOf, paths }: Report, locale: Locale): BadgeContent;
/** The badge for an unknown state: there is no report, it is too old, or no task applies. */
export declare function unknownBadge(locale: Locale, asOf: string | null): BadgeContent;
