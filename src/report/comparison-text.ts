import type { Messages } from "../messages/messages.ts";
import type { Comparison, OutputChange } from "../model/comparison.ts";
import { countSeverities } from "../model/count-severities.ts";
import { plainName } from "../text/plain-text.ts";

/**
 * What a comparison says, as a sentence and labeled facts; the text comes from the tool alone, so nothing is escaped.
 */
export function comparisonText(
  comparison: Comparison,
  messages: Messages,
): { lead: string; facts: [string, string][] } {
  const { labels, phrases } = messages.terms;
  const { outputs, findings, lapsing } = comparison;
  const commit = comparison.commit.slice(0, 12);
  const enumerated = (items: readonly string[]) => items.join(phrases.listComma) || phrases.nothing;
  const changed = (changes: readonly OutputChange[]) => changedOutputs(changes, messages.terms);
  return {
    lead: phrases.comparedWith(commit, comparison.notion, comparison.scope === "changed"),
    facts: [
      [labels.fixed, changed(outputs.fixed)],
      [labels.broken, changed(outputs.broken)],
      [labels.stillLacking, changed(outputs.stillLacking)],
      [labels.addedFindings, phrases.findings(findings.counts)],
      [labels.fixedFindings, phrases.findings(countSeverities(findings.fixed))],
      [labels.lapsing, enumerated(lapsing.map(({ output, expires }) => `${output}${phrases.inBrackets(expires)}`))],
      ...(comparison.leftOut.length === 0
        ? []
        : [[labels.leftOut, enumerated(comparison.leftOut.map(plainName))] as [string, string]]),
    ],
  };
}

/** Outputs with what became of their state. */
export function changedOutputs(changes: readonly OutputChange[], { phrases, states }: Messages["terms"]): string {
  const texts = changes.map(({ output, from, to }) => {
    const before = from !== null && from !== to ? `${states[from]} → ` : "";
    return `${output}${phrases.inBrackets(`${before}${states[to]}`)}`;
  });
  return texts.join(phrases.listComma) || phrases.nothing;
}
