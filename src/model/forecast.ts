import type { LocalizedText } from "./locale.ts";
import type { NamedOwner } from "./named-owner.ts";
import type { OutputState } from "./output-state.ts";
import type { Report } from "./report.ts";

/** What lapses up to a day if nobody does anything, from the state on the as-of date. Plain JSON; days are calendar days. */
export interface Forecast {
  readonly schemaVersion: 1;
  readonly tool: Report["tool"];
  readonly asOf: string;
  /** The last day that is looked at. */
  readonly until: string;
  readonly timezone: string;
  readonly organization: Report["organization"];
  readonly policy: Pick<Report["policy"], "id" | "title" | "sha256">;
  readonly source: Report["source"];
  readonly totals: {
    /** Outputs that lack current evidence on the as-of date. */
    readonly lacking: number;
    /** Outputs of which something lapses after it, up to the last day. */
    readonly lapsing: number;
  };
  /** In the order of their ids; what nobody owns comes last. */
  readonly owners: readonly OwnedLapses[];
}

/** What one owner is asked for: what is lacking already, then what lapses first. */
export interface OwnedLapses {
  /** Null where no document states one. */
  readonly owner: NamedOwner | null;
  readonly lapses: readonly Lapse[];
}

export const lapseKinds = ["lacking", "expired", "expires", "waiver", "not-applicable", "provided"] as const;

/** A requirement of an output, or an exception from it, that lapses. */
export interface Lapse {
  readonly taskId: string;
  readonly output: { readonly id: string; readonly name: LocalizedText };
  /** Null for an output as a whole. */
  readonly requirement: { readonly id: string; readonly title: LocalizedText } | null;
  /**
   * `lacking`: there is no current evidence on the as-of date. `expired`: it has expired and is within its grace period.
   * `expires`: current evidence expires. The others: the exception ends by which nothing is asked for.
   */
  readonly kind: (typeof lapseKinds)[number];
  /** The state of the output on the as-of date. */
  readonly state: OutputState;
  /** The last day on which the evidence is current or the exception applies; null where there is none. */
  readonly lastDay: string | null;
  /** From the as-of date to the last day; below zero if it has passed. */
  readonly daysLeft: number | null;
}
