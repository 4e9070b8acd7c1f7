import type { Report, Summary, TaskReport } from "./report.ts";
import type { SeverityCounts } from "./severity.ts";

export const repositoryStates = ["pass", "fail", "unknown"] as const;

export type RepositoryState = (typeof repositoryStates)[number];

/**
 * Why a repository is unknown: it has no report, or its report cannot be read, is too old, has an as-of date in the
 * future, or covers only some of the files; or no task applies.
 */
export const unknownReasons = [
  "no-report",
  "unreadable",
  "other-version",
  "too-old",
  "in-future",
  "narrowed",
  "nothing-applies",
] as const;

export type UnknownReason = (typeof unknownReasons)[number];

/** What a roll-up takes of a report, which is far less than the report. */
export type ReportOutcome = Pick<Report, "asOf" | "paths"> & {
  readonly summary: Pick<Summary, "tasks" | "outputs" | "findings">;
  readonly duties: readonly { readonly tasks: readonly Pick<TaskReport, "id" | "state">[] }[];
};

/** The result of reading the report of a repository. */
export type RollUpEntry = { readonly name: string; readonly url: string | null } & (
  | { readonly report: ReportOutcome }
  | { readonly report: null; readonly reason: "no-report" | "unreadable" | "other-version" }
);

/** Many repositories on one day: the input of the roll-up formats. Plain JSON; dates are calendar days. */
export interface RollUp {
  readonly schemaVersion: 1;
  readonly tool: Report["tool"];
  readonly asOf: string;
  /** Pass only if every repository passes and there is at least one. */
  readonly conclusion: "pass" | "fail";
  readonly totals: RollUpTotals;
  /** By name. */
  readonly repositories: readonly RepositoryReport[];
}

/** Unknown repositories count only in the number of repositories. */
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
  /** The as-of date of its report, null if none can be read. */
  readonly asOf: string | null;
  /** These are null when the state is unknown: figures that are too old are not shown as if they were current. */
  readonly tasks: Summary["tasks"] | null;
  readonly outputs: Summary["outputs"] | null;
  readonly findings: SeverityCounts | null;
  /** Ids of the tasks that lack current evidence. */
  readonly lackingTasks: readonly string[];
}
