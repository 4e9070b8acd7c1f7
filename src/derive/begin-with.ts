import type { Report } from "../model/report.ts";
import { otherInputs } from "../model/rule.ts";
import { outputsOf } from "../model/walk.ts";

/** What is missing and should come first, and how many other outputs it is needed for. */
export interface Beginning {
  /** An output, or `people` for the roster. */
  readonly input: string;
  readonly neededBy: number;
}

/**
 * The missing inputs that others depend on, most depended on first: the roster, by which every document names its
 * people, then outputs without any document that rules compare others with. Ties keep the order of the standard.
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
  const beginnings = [...neededBy]
    .map(([input, { size }]): Beginning => ({ input, neededBy: size }))
    .filter(({ input, neededBy: count }) => missing.has(input) && count > 0)
    .sort((a, b) => b.neededBy - a.neededBy || order.indexOf(a.input) - order.indexOf(b.input));
  const roster = otherInputs[0];
  const needsRoster = report.findings.some(({ code }) => code === "people-missing");
  const first = needsRoster ? [{ input: roster, neededBy: neededBy.get(roster)?.size ?? 0 }] : [];
  return [...first, ...beginnings].slice(0, most);
}
