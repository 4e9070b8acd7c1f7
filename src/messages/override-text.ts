import type { Override } from "../model/policy.ts";
import { plainText } from "../text/plain-text.ts";
import type { Terms } from "./terms.ts";

/** What the texts of changes are made from; {@link Messages} has it. */
interface Words {
  readonly terms: Terms;
  readonly duration: (duration: string) => string;
  readonly cadence: (cadence: string) => string;
}

/** A change of the policy in one line of plain text. */
export function overrideText(override: Override, words: Words): string {
  const { phrases } = words.terms;
  const { direction, statutory, reason } = override;
  const [from, to] = [override.from, override.to].map((value) => valueText(override, value, words));
  const note = phrases.changed(direction, statutory, reason === null ? null : plainText(reason));
  return `${phrases.labelled(subjectText(override, words), `${from} → ${to}`)}${phrases.inBrackets(note)}`;
}

/** What is changed. */
function subjectText(override: Override, { terms, duration }: Words): string {
  const { changes } = terms;
  switch (override.kind) {
    case "parameter":
      return plainText(override.parameter);
    case "window":
      return changes.window(override.part, duration(plainText(override.atLeast)));
    case "count-warning":
      return changes.countWarning;
    case "cadence":
      return changes.cadence(plainText(override.output));
    case "requirement":
      return changes.requirement(plainText(override.output), plainText(override.requirement), override.part);
    case "rule":
      return plainText(override.rule);
    case "finding":
      return plainText(override.finding);
    case "overlay":
      return changes.overlay(plainText(override.output), plainText(override.field), override.part);
  }
}

function valueText(override: Override, value: Override["from"] | Override["to"], words: Words): string {
  const { kind } = override;
  const { terms, cadence } = words;
  if (value === null) return kind === "overlay" ? terms.changes.everyValue : terms.phrases.nothing;
  const text = plainText(String(value));
  if (kind === "cadence") return terms.kinds[text as keyof typeof terms.kinds] ?? text;
  if (kind === "overlay") {
    return override.part === "required" ? terms.changes.presence[value === "required" ? value : "optional"] : text;
  }
  if (kind !== "rule" && kind !== "finding") return cadence(text);
  return text === "off" ? terms.ruleStates.off : (terms.severities[text as keyof typeof terms.severities] ?? text);
}
