import type { Finding } from "../model/finding.ts";
import type { Report } from "../model/report.ts";
import { groupBy } from "../text/group-by.ts";
import { fingerprintOf, shownDigits } from "./fingerprint.ts";

/** What a tracking issue knew when it was last written. */
export interface KnownProblems {
  readonly asOf: string;
  /** The output of each problem by the beginning of its fingerprint; null for none. */
  readonly outputs: ReadonlyMap<string, string | null>;
}

export interface ProblemNews {
  readonly since: string;
  /** One finding of each new problem. */
  readonly added: readonly Finding[];
  /** How many problems of each output are gone, with null for those of none. */
  readonly resolved: ReadonlyMap<string | null, number>;
}

/** What a report asks somebody to do something about: errors, and evidence that is due. */
export function knownProblems(report: Report): KnownProblems {
  return { asOf: report.asOf, outputs: new Map([...problemsOf(report)].map(([key, { output }]) => [key, output])) };
}

/** What has changed since the problems were written down; null when nothing has. */
export function problemNews(before: KnownProblems, report: Report): ProblemNews | null {
  const now = problemsOf(report);
  const added = [...now].flatMap(([key, finding]) => (before.outputs.has(key) ? [] : [finding]));
  const gone = [...before.outputs].filter(([key]) => !now.has(key));
  if (added.length + gone.length === 0) return null;
  const byOutput = groupBy(gone, ([, output]) => output);
  const resolved = new Map([...byOutput].map(([output, problems]) => [output, problems.length]));
  return { since: before.asOf, added, resolved };
}

function problemsOf({ findings }: Report): ReadonlyMap<string, Finding> {
  const open = findings.filter(
    ({ severity, code, waived }) => waived === null && (severity === "error" || code === "evidence-due"),
  );
  return new Map(open.map((finding) => [fingerprintOf(finding).slice(0, shownDigits), finding]));
}
