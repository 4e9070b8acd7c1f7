import { outputStates } from "../model/output-state.ts";
import {
  type ReportOutcome,
  type RepositoryReport,
  type RollUp,
  type RollUpEntry,
  type RollUpTotals,
  repositoryStates,
  type UnknownReason,
} from "../model/roll-up.ts";
import { compareText } from "../text/compare-text.ts";
import { subtractDuration } from "../time/durations.ts";

/** A report is made every week; one more day allows for a late nightly run. */
const oldest = "P8D";

/** Combines many repositories on one date. The same input in any order gives the same bytes. */
export function rollUp(unsorted: readonly RepositoryReport[], asOf: string, version: string): RollUp {
  const repositories = unsorted.toSorted((a, b) => compareText(a.name, b.name));
  const passes = repositories.length > 0 && repositories.every(({ state }) => state === "pass");
  return {
    schemaVersion: 1,
    tool: { name: "isms-evidence", version },
    asOf,
    conclusion: passes ? "pass" : "fail",
    totals: totalsOf(repositories),
    repositories,
  };
}

/** What a roll-up keeps of a report, which is far less than the report. */
export function repositoryReport(entry: RollUpEntry, asOf: string): RepositoryReport {
  const { name, url, report } = entry;
  const reason = report === null ? entry.reason : unknownReason(report, asOf);
  if (report === null || reason !== null) {
    const nothing = { tasks: null, outputs: null, findings: null, lackingTasks: [] };
    return { name, url, state: "unknown", reason, asOf: report?.asOf ?? null, ...nothing };
  }
  const { tasks, outputs, findings } = report.summary;
  const lacking = report.duties.flatMap((duty) => duty.tasks.filter(({ state }) => state === "lacking"));
  return {
    name,
    url,
    // Not its conclusion, which may cover only a change.
    state: findings.error > 0 ? "fail" : "pass",
    reason,
    asOf: report.asOf,
    tasks,
    outputs,
    findings,
    lackingTasks: lacking.map(({ id }) => id),
  };
}

function unknownReason(report: ReportOutcome, asOf: string): UnknownReason | null {
  if (report.asOf > asOf) return "in-future";
  if (report.asOf < subtractDuration(asOf, oldest)) return "too-old";
  if (report.paths.length > 0) return "narrowed";
  return report.summary.tasks.applicable === 0 && report.summary.findings.error === 0 ? "nothing-applies" : null;
}

function totalsOf(repositories: readonly RepositoryReport[]): RollUpTotals {
  const count = (state: RepositoryReport["state"]) => repositories.filter((one) => one.state === state).length;
  return {
    repositories: { total: repositories.length, ...byKey(repositoryStates, count) },
    tasks: sums(["total", "applicable", "current", "lacking"], repositories, "tasks"),
    outputs: sums(["total", ...outputStates], repositories, "outputs"),
    findings: sums(["error", "warning", "info"], repositories, "findings"),
  };
}

function sums<Part extends "tasks" | "outputs" | "findings", Key extends keyof RollUpTotals[Part]>(
  keys: readonly Key[],
  repositories: readonly RepositoryReport[],
  part: Part,
): Record<Key, number> {
  const sum = (key: Key) =>
    repositories.reduce((total, one) => total + ((one[part] as Record<Key, number> | null)?.[key] ?? 0), 0);
  return byKey(keys, sum);
}

function byKey<Key extends PropertyKey>(keys: readonly Key[], value: (key: Key) => number): Record<Key, number> {
  return Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<Key, number>;
}
