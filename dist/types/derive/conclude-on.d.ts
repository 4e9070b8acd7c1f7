import type { Finding } from "../model/finding.ts";
import type { Report } from "../model/report.ts";
import type { SeverityCounts } from "../model/severity.ts";
type Concluded = Pick<Report, "comparison"> & {
    readonly summary: Pick<Report["summary"], "findings" | "tasks">;
};
/**
 * The conclusion of a report: `unknown` for a change that could not be compared, `fail` with an error that decides,
 * `unknown` where no task applies, be it only once the change is merged, else `pass`. What asks nothing of anybody does
 * not pass.
 */
export declare function concludeOn(report: Concluded & Pick<Report, "findings">): Report["conclusion"];
/** Whether it says that a change could not be compared: no waiver and no narrowing takes that away. */
export declare function isNotCompared({ code }: Finding): boolean;
/** The findings that decide: all of them, or only those that an earlier revision does not have. */
export declare function decidingFindings({ summary, comparison }: Concluded): SeverityCounts;
export {};
