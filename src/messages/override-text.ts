import type { Locale, LocalizedText } from "../model/locale.ts";
import type { Override } from "../model/policy.ts";
import { plainText } from "../text/plain-text.ts";
import type { Terms } from "./terms.ts";

/** What the texts of changes are made from; {@link Messages} has it. */
interface Words {
  readonly locale: Locale;
  readonly terms: Terms;
  readonly duration: (duration: string) => string;
  readonly cadence: (cadence: string) => string;
}

/** How what a change is about is named to people, by its code. */
export interface ChangeNames {
  readonly output: (id: string) => string;
  readonly rule: (id: string) => string;
  readonly finding: (code: string) => string;
}

const codes: ChangeNames = { output: plainText, rule: plainText, finding: plainText };

/** A change of the policy in one line of plain text, with codes where no names are given. */
export function overrideText(override: Override, words: Words, names: ChangeNames = codes): string {
  const { phrases } = words.terms;
  const { direction, statutory, reason } = override;
  const [from, to] = [override.from, override.to].map((value) => valueText(override, value, words));
  const note = phrases.changed(direction, statutory, reason === null ? null : plainText(reason));
  return `${phrases.labelled(subjectText(override, words, names), `${from} → ${to}`)}${phrases.inBrackets(note)}`;
}

/** What is changed. */
function subjectText(override: Override, { terms, duration, locale }: Words, names: ChangeNames): string {
  const { changes, phrases } = terms;
  const named = (code: string, title?: LocalizedText) =>
    title ? `${plainText(title[locale])}${phrases.inBrackets(plainText(code))}` : plainText(code);
  switch (override.kind) {
    case "parameter":
      return named(override.parameter, override.title);
    case "window":
      return changes.window(override.part, duration(plainText(override.atLeast)));
    case "count-warning":
      return changes.countWarning;
    case "cadence":
      return changes.cadence(names.output(override.output));
    case "requirement": {
      const { requirement, title } = override;
      return changes.requirement(names.output(override.output), named(requirement, title), override.part);
    }
    case "rule":
      return names.rule(override.rule);
    case "finding":
      return names.finding(override.finding);
    case "overlay":
      return changes.overlay(names.output(override.output), plainText(override.field), override.part);
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
