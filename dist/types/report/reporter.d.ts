import type { Locale } from "../model/locale.js";
import type { Report } from "../model/report.js";
export interface ReportOptions {
    readonly locale: Locale;
    /** Whether ANSI colours may be used. */
    readonly color: boolean;
    /** Everything, not only what needs attention. */
    readonly verbose: boolean;
    /** Columns of the terminal; 100 unless known. */
    readonly width?: number;
    /** Stands before every path, such as `hospital/` when the folder that was checked lies in another. */
    readonly pathPrefix?: string;
    /** Stands before the path of a link to a file, such as `https://github.com/a/b/blob/0123abc/`; links are relative without it. */
    readonly linkBase?: string;
    /** Earlier states, oldest first. */
    readonly trend?: readonly TrendPoint[];
}
/** What a line over time shows of an earlier report. */
export interface TrendPoint extends Pick<Report, "asOf"> {
    readonly tasks: Pick<Report["summary"]["tasks"], "applicable" | "current">;
    readonly findings: Report["summary"]["findings"];
}
/** Draws a report in one format. Pure: the text depends on the arguments alone and ends with a line break, or is empty. */
export type Reporter = (report: Report, options: ReportOptions) => string;
