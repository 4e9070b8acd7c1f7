import type { LocalizedText } from "./locale.js";
import type { OutputState } from "./output-state.js";
import type { CadenceKind } from "./policy.js";
import type { OutputReport } from "./report.js";
/** What evidence is due when in twelve months, the one of the as-of date first, and for whom. */
export interface YearlyPlan {
    /** `YYYY-MM`. */
    readonly months: readonly string[];
    readonly entries: readonly PlanEntry[];
    /** The number of due days in each month. */
    readonly dueByMonth: readonly number[];
}
/** A requirement of an applicable output, or an output that has none of its own. */
export interface PlanEntry {
    readonly taskId: string;
    readonly output: {
        readonly id: string;
        readonly name: LocalizedText;
    };
    /** Null for an output without requirements of its own. */
    readonly title: LocalizedText | null;
    readonly state: OutputState;
    readonly kind: CadenceKind;
    readonly cadence: string | null;
    readonly owner: OutputReport["owner"];
    /** Whether the first day is one for what has lapsed or is missing already. */
    readonly isOverdue: boolean;
    /**
     * Last days on which new evidence can come; each after the first as if the one before had been met on its day. Empty
     * when nothing is due in these months, or only after an event that nobody can foresee.
     */
    readonly days: readonly string[];
}
