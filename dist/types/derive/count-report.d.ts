import type { Report, Summary } from "../model/report.js";
/** The sums of a report that can be told from its body. */
export type CountedSummary = Omit<Summary, "files" | "documents">;
/** Counts what a report says: the one place where its sums are made, and against which a saved one is held. */
export declare function countReport({ duties, findings, rules, }: Pick<Report, "duties" | "findings" | "rules">): CountedSummary;
