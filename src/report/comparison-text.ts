import type { Messages } from "../messages/messages.ts";
import type { Comparison, OutputChange } from "../model/comparison.ts";
import { countSeverities } from "../model/count-severities.ts";

/**
 * What a comparison says, as a sentence and labeled facts; the text comes from the tool alone, so nothing is escaped.
 */
export function comparisonText(
  comparison: Comparison,
  messages: Messages,
): { lead: string; facts: [string, string][] } {
  const { labels, phrases, states } = messages.terms;
  const { outputs, findings, lapsing } = comparison;
  const commit = comparison.commit.slice(0, 12);
  const enumerated = (items: readonly string[]) => items.join(phrases.listComma) || phrases.nothing;
  const changed = (changes: readonly OutputChange[]) =>
    enumerated(
      changes.map(({ output, from, to }) => {
        const before = from !== null && from !== to ? `${states[from]} → ` : "";
        return `${output}${phrases.inBrackets(`${before}${states[to]}`)}`;
      }),
    );
  return {
    lead:
      comparison.problem === null
        ? phrases.comparedWith(commit, comparison.scope === "changed")
        : phrases.notCompared(commit, comparison.problem),
    facts: [
      [labels.fixed, changed(outputs.fixed)],
      [labels.broken, changed(outputs.broken)],
      [labels.stillLacking, changed(outputs.stillLacking)],
      [labels.addedFindings, phrases.findings(findings.counts)],
      [labels.fixedFindings, phrases.findings(countSeverities(findings.fixed))],
      [labels.lapsing, enumerated(lapsing.map(({ output, expires }) => `${output}${phrases.inBrackets(expires)}`))],
    ],
  };
}
