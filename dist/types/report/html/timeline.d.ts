import type { OutputReport, Report } from "../../model/report.js";
import { Markup } from "./markup.js";
import { type PageContext } from "./page-context.js";
interface Month {
    /** `2026-10` */
    readonly month: string;
    readonly lapsing: readonly (OutputReport & {
        readonly expires: string;
    })[];
}
interface Timeline {
    readonly lacking: number;
    readonly months: readonly Month[];
    readonly later: number;
    /** Nothing says when they lapse, such as those that follow an event. */
    readonly undated: number;
}
/** In which month which output lapses if nothing new comes, from the month of the as-of date on. */
export declare function timelineOf({ asOf, duties }: Pick<Report, "asOf" | "duties">): Timeline;
export declare function timelineSection(context: PageContext): Markup;
export {};
