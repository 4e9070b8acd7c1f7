import type { LocalizedText } from "./locale.ts";
import type { OutputState } from "./output-state.ts";
import type { CadenceKind } from "./policy.ts";
import type { OutputReport } from "./report.ts";

/** The evidence due in twelve months, those from the as-of date on or those of a calendar year, and its owners. */
export interface YearlyPlan {
  /** `YYYY-MM`. */
  readonly months: readonly string[];
  readonly entries: readonly PlanEntry[];
  /** How many of the due dates are planned in each month. */
  readonly dueByMonth: readonly number[];
}

/** A requirement of an applicable output, or an output without requirements. */
export interface PlanEntry {
  readonly taskId: string;
  readonly output: { readonly id: string; readonly name: LocalizedText };
  /** Null for an output without requirements. */
  readonly title: LocalizedText | null;
  readonly state: OutputState;
  readonly kind: CadenceKind;
  readonly cadence: string | null;
  readonly owner: OutputReport["owner"];
  /** Whether the first date is for evidence that has expired or is missing already. */
  readonly isOverdue: boolean;
  /**
   * Due dates for new evidence; each after the first assumes that the previous one was met on its date. Empty
   * when nothing is due in these months, or only after an event that nobody can foresee.
   */
  readonly days: readonly string[];
  /** For each day the month in which to do it, `YYYY-MM`: that in which the policy begins to warn, and not in the past. */
  readonly planned: readonly string[];
}
