import type { Report } from "../model/report.ts";
import { otherInputs } from "../model/rule.ts";
import { outputsOf } from "../model/walk.ts";

/** What is missing and should come first, and how many other outputs it is needed for. */
export interface Beginning {
  /** An output, or `people` for the roster. */
  readonly input: string;
  readonly neededBy: number;
  /** Its place, from 1, among the outputs with which the policy says to begin; null if it is not one of them. */
  readonly place: number | null;
}

/**
 * What is missing, in the order in which to begin: the roster, by which every document names its people; the outputs
 * without any document that the policy puts first; then those that others depend on, most depended on first, ties in
 * the order of the standard.
 */
export function beginWith(report: Report, most: number): readonly Beginning[] {
  const missing = new Set(outputsOf(report).flatMap(({ id, evidence }) => (evidence.length === 0 ? [id] : [])));
  const neededBy = new Map<string, Set<string>>();
  for (const { lacking, outputs } of report.rules) {
    for (const input of lacking) {
      const others = neededBy.get(input) ?? new Set();
      for (const output of outputs) if (output !== input) others.add(output);
      neededBy.set(input, others);
    }
  }
  const order = [...missing];
  const beginning = (input: string, place: number | null): Beginning => {
    return { input, neededBy: neededBy.get(input)?.size ?? 0, place };
  };
  const named = report.policy.first
    .map((input, index) => beginning(input, index + 1))
    .filter(({ input }) => missing.has(input));
  const beginnings = [...neededBy.keys()]
    .filter((input) => missing.has(input) && !report.policy.first.includes(input))
    .map((input) => beginning(input, null))
    .filter(({ neededBy: count }) => count > 0)
    .sort((a, b) => b.neededBy - a.neededBy || order.indexOf(a.input) - order.indexOf(b.input));
  const roster = otherInputs[0];
  const needsRoster = report.findings.some(({ code }) => code === "people-missing");
  const first = needsRoster ? [beginning(roster, null)] : [];
  return [...first, ...named, ...beginnings].slice(0, most);
}
