import type { OutputReport } from "./report.ts";

/** What those who direct an organization have to know about a report, on one page. */
export interface ManagementReview {
  /** The newest earlier report; null without one. */
  readonly since: { readonly asOf: string; readonly current: number; readonly applicable: number } | null;
  /** Evidence that runs out in the next three months, by day. */
  readonly lapsing: readonly { readonly output: OutputReport; readonly day: string }[];
  /** The last day of the three months. */
  readonly until: string;
  readonly exceptions: readonly ExceptionInForce[];
  readonly decisions: readonly Decision[];
}

export const exceptionKinds = ["waiver", "not-applicable", "provided"] as const;

/** What is not asked for, on whose word and until when. */
export interface ExceptionInForce {
  readonly kind: (typeof exceptionKinds)[number];
  /** The code of an output or finding. */
  readonly about: string;
  readonly reason: string;
  readonly approvedBy: string;
  /** The last day on which it holds, or by which it has to be reviewed. */
  readonly ends: string;
}

/** What only those who direct can settle. */
export type Decision =
  /** Nobody is known to be responsible for these outputs, which lack evidence. */
  | { readonly kind: "appoint"; readonly outputs: readonly string[] }
  /** These have been expired for more than a month: provide what they need, or accept the risk in writing. */
  | { readonly kind: "overdue"; readonly outputs: readonly string[] }
  /** Exceptions that have ended or end within the three months: let them end, or renew them. */
  | { readonly kind: "exceptions"; readonly about: readonly string[] }
  /** Statutory figures that the organization loosened: confirm with the reason, or take it back. */
  | { readonly kind: "loosened"; readonly count: number };
