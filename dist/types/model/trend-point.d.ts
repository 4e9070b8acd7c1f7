import type { Report } from "./report.js";
/** The sums of a report on an earlier day, as far as trends compare with them. */
export interface TrendPoint extends Pick<Report, "asOf"> {
    readonly tasks: Pick<Report["summary"]["tasks"], "applicable" | "current">;
    readonly findings: Pick<Report["summary"]["findings"], "error">;
}
