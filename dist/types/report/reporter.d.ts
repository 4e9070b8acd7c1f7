import type { History } from "../model/history.js";
import type { Locale } from "../model/locale.js";
import type { Report } from "../model/report.js";
import type { TrendPoint } from "../model/trend-point.js";
export interface ReportOptions {
    readonly locale: Locale;
    /** Whether ANSI colors may be used. */
    readonly color: boolean;
    /** Everything, not only what needs attention. */
    readonly verbose: boolean;
    /** Only what is wrong: for hooks. */
    readonly quiet?: boolean;
    /** Columns of the terminal; 80 unless known. */
    readonly width?: number;
    /** Prefix of every path, such as `hospital/` if the checked folder is inside another. */
    readonly pathPrefix?: string;
    /** Prefix of links to files, such as `https://github.com/a/b/blob/0123abc/`; links are relative without it. */
    readonly linkBase?: string;
    /** The calendar year that is planned; the twelve months from the as-of date on unless named. */
    readonly year?: number;
    /** Only what this person or unit is asked for, by name or id, in calendars and reminders. */
    readonly owner?: string;
    /** Earlier states, oldest first. */
    readonly trend?: readonly TrendPoint[];
    /** The states of all outputs up to the report, replayed from git. */
    readonly history?: History;
}
/**
 * Renders a report in one format. Pure: the text depends only on the arguments; it ends with a line break or is empty.
 */
export type Reporter = (report: Report, options: ReportOptions) => string;
