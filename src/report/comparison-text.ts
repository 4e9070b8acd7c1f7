import type { Messages } from "../messages/messages.ts";
import type { Comparison, OutputChange } from "../model/comparison.ts";
import { countSeverities } from "../model/count-severities.ts";
import { plainName } from "../text/plain-text.ts";
import type { OutputText } from "./output-text.ts";

/** A fact about a change; an enumeration has a text for each entry, and none for nothing. */
export interface ComparisonFact {
  readonly label: string;
  readonly texts: readonly string[];
}

/**
 * What a comparison says, as a sentence and labeled facts; the text comes from the tool alone, so nothing is escaped.
 */
export function comparisonText(
  comparison: Comparison,
  messages: Messages,
  nameOf: OutputText,
): { readonly lead: string; readonly facts: readonly ComparisonFact[] } {
  const { labels, phrases } = messages.terms;
  const { outputs, findings, lapsing } = comparison;
  const commit = comparison.commit.slice(0, 12);
  const changed = (changes: readonly OutputChange[]) => changedOutputs(changes, messages.terms, nameOf);
  return {
    lead: phrases.comparedWith(commit, comparison.notion, comparison.scope === "changed"),
    facts: [
      ...(comparison.movedFrom === null ? [] : [{ label: labels.movedFrom, texts: [plainName(comparison.movedFrom)] }]),
      ...(outputs.fixed.length === 0 ? [] : [{ label: labels.fixed, texts: changed(outputs.fixed) }]),
      { label: labels.broken, texts: changed(outputs.broken) },
      { label: labels.stillLacking, texts: changed(outputs.stillLacking) },
      { label: labels.addedFindings, texts: [phrases.findings(findings.counts)] },
      ...(findings.fixed.length === 0
        ? []
        : [{ label: labels.fixedFindings, texts: [phrases.findings(countSeverities(findings.fixed))] }]),
      {
        label: labels.lapsing,
        texts: lapsing.map(({ output, expires }) => `${nameOf(output)}${phrases.inBrackets(expires)}`),
      },
      ...(comparison.leftOut.length === 0 ? [] : [{ label: labels.leftOut, texts: comparison.leftOut.map(plainName) }]),
    ],
  };
}

/** Each output with what became of its state. */
export function changedOutputs(
  changes: readonly OutputChange[],
  { phrases, states }: Messages["terms"],
  nameOf: OutputText,
): readonly string[] {
  return changes.map(({ output, from, to }) => {
    const before = from !== null && from !== to ? `${states[from]} → ` : "";
    return `${nameOf(output)}${phrases.inBrackets(`${before}${states[to]}`)}`;
  });
}

/** In one line. */
export function factText({ texts }: ComparisonFact, { phrases }: Messages["terms"]): string {
  return texts.join(phrases.listComma) || phrases.nothing;
}
