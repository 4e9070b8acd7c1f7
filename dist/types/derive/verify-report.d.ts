import type { Report } from "../model/report.js";
/** A number or state of a report that its own body speaks against. */
export interface Disagreement {
    /** JSON pointer into report.json. */
    readonly pointer: string;
    readonly stated: string;
    readonly counted: string;
}
/** The first number of a saved report that is not what its body gives, null when all hold. */
export declare function findDisagreement(report: Report): Disagreement | null;
