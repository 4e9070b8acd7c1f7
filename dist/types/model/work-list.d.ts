import type { LocalizedText } from "./locale.js";
import type { OutputReport } from "./report.js";
/** What has to be done about outputs, what is most pressing first. */
export interface WorkItem {
    readonly output: OutputReport;
    readonly dutyId: string;
    readonly taskId: string;
    readonly reason: WorkReason;
    /** The last legal day for new evidence; null for what is lacking already, and so to be done at once. */
    readonly by: string | null;
}
/** Why an output is on the list, in figures; {@link Terms.reasons} has the words. Days are calendar days. */
export type WorkReason = {
    readonly kind: "missing";
}
/** Evidence that expired so many days ago. */
 | {
    readonly kind: "overdue";
    readonly days: number;
}
/** So many of all subjects without current evidence, such as core systems without a restore test. */
 | {
    readonly kind: "subjects";
    readonly overdue: number;
    readonly total: number;
}
/** No evidence of one of several requirements. */
 | {
    readonly kind: "requirement";
    readonly title: LocalizedText;
} | {
    readonly kind: "invalid";
    readonly findings: number;
} | {
    readonly kind: "contradicted";
    readonly findings: number;
}
/** Not evaluated, because a document of its own cannot be read. */
 | {
    readonly kind: "unread";
}
/** Not evaluated, because these inputs are lacking: outputs, or `people` or `level`. */
 | {
    readonly kind: "waiting";
    readonly inputs: readonly string[];
}
/** Expired so many days ago, within the grace period. */
 | {
    readonly kind: "grace";
    readonly days: number;
}
/** Expires in so many days. */
 | {
    readonly kind: "due";
    readonly days: number;
};
