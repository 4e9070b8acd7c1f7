import type { Report, Summary } from "./report.ts";
import type { SeverityCounts } from "./severity.ts";

export const repositoryStates = ["pass", "fail", "unknown"] as const;

export type RepositoryState = (typeof repositoryStates)[number];

/**
 * Why nothing can be said of a repository: it has no report, its report cannot be read, is too old, speaks of a day
 * that is yet to come, or only of some of the files.
 */
export const unknownReasons = ["no-report", "unreadable", "too-old", "in-future", "narrowed"] as const;

export type UnknownReason = (typeof unknownReasons)[number];

/** What came of looking for the report of a repository. */
export type RollUpEntry = { readonly name: string; readonly url: string | null } & (
  | { readonly report: Report }
  | { readonly report: null; readonly reason: "no-report" | "unreadable" }
);

/** Many repositories on one day: what the formats of a roll-up see. Plain JSON; dates are calendar days. */
export interface RollUp {
  readonly schemaVersion: 1;
  readonly tool: Report["tool"];
  readonly asOf: string;
  /** A pass only where every repository passes, and there is one. */
  readonly conclusion: "pass" | "fail";
  readonly totals: RollUpTotals;
  /** By name. */
  readonly repositories: readonly RepositoryReport[];
}

/** Repositories that are unknown count among the repositories and in no other sum. */
export interface RollUpTotals {
  readonly repositories: { readonly total: number } & Readonly<Record<RepositoryState, number>>;
  readonly tasks: Summary["tasks"];
  readonly outputs: Summary["outputs"];
  readonly findings: SeverityCounts;
}

export interface RepositoryReport {
  readonly name: string;
  readonly url: string | null;
  readonly state: RepositoryState;
  /** Null unless the state is unknown. */
  readonly reason: UnknownReason | null;
  /** The day that its report speaks about, null when there is none to read. */
  readonly asOf: string | null;
  /** These are null when the state is unknown: what is too old is not shown as if it held. */
  readonly tasks: Summary["tasks"] | null;
  readonly outputs: Summary["outputs"] | null;
  readonly findings: SeverityCounts | null;
  /** Ids of the tasks that lack current evidence. */
  readonly lackingTasks: readonly string[];
}
