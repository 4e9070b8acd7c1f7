import type { LocalizedText } from "../model/locale.ts";
import type { RuleLabels, RuleValue } from "../model/rule.ts";
import { plainText } from "../text/plain-text.ts";

/** How a language writes the values of rules. */
export interface RuleWording {
  /** One text; a name of the rule language comes with its id in full-width brackets. */
  readonly text: (text: string) => string;
  /** A value of a field with fixed values, or the name of an output or a field. */
  readonly choice: (value: string, label: string | LocalizedText) => string;
  /** An ISO time, as people write it. */
  readonly time: (time: string) => string;
  /** What stands between two parts of a message of which at least one is a value. */
  readonly seam: (before: string, after: string) => string;
  readonly list: (items: readonly string[]) => string;
  readonly duration: (duration: string) => string;
  readonly yes: string;
  readonly no: string;
}

/** The longest message of a rule with its values filled in, in characters. */
const longestMessage = 1000;

/** The message of a rule, with each expression in braces replaced by its value in the record. */
export function ruleText(
  message: LocalizedText[keyof LocalizedText],
  values: Readonly<Record<string, RuleValue>>,
  labels: RuleLabels,
  wording: RuleWording,
): string {
  const parts = message.split(/(\{[^{}]+\})/).map((part) => {
    const key = part.startsWith("{") ? part.slice(1, -1).trim() : "";
    const value = Object.hasOwn(values, key) ? values[key] : undefined;
    return value === undefined ? part : valueText(value, Object.hasOwn(labels, key) ? labels[key] : undefined, wording);
  });
  return plainText(parts.reduce(wording.seam, ""), longestMessage);
}

function valueText(value: RuleValue, labels: RuleLabels[string] | undefined, wording: RuleWording): string {
  const oneText = (text: string) => {
    const label = labels && Object.hasOwn(labels, text) ? labels[text] : undefined;
    return plainText(label === undefined ? wording.text(text) : wording.choice(text, label));
  };
  if (typeof value === "boolean") return value ? wording.yes : wording.no;
  if (typeof value === "number") return String(Number(value.toFixed(2)));
  if (typeof value === "string")
    return /^P(?=\d|T\d)/.test(value) ? plainText(wording.duration(value)) : oneText(wording.time(value));
  return wording.list(value.map((text) => oneText(wording.time(text))));
}
