import { ruleOf } from "../../model/create-finding.ts";
import type { Finding } from "../../model/finding.ts";
import { type LocalizedText, locales } from "../../model/locale.ts";
import type { RuleReport } from "../../model/report.ts";

/** By rule: what it says of each breach, with placeholders for the values. */
export type RuleMessages = ReadonlyMap<string, LocalizedText>;

/** In characters together: a message of many placeholders is not to make a huge report of a small file. */
const longestMessage = 1000;

/** The messages that are written with the rules of a report, not with each of its findings. */
export function messagesOfRules(findings: readonly Finding[], rules: readonly RuleReport[]): RuleMessages {
  const ids = new Set(rules.map(({ id }) => id));
  const messages = new Map<string, LocalizedText>();
  for (const { code, params } of findings) {
    if (code !== "rule-broken" || messages.has(params.rule) || !ids.has(params.rule)) continue;
    const { rule, message } = params;
    if (lengthOf(message) <= longestMessage) messages.set(rule, message);
  }
  return messages;
}

/** The parameters that say more than the finding, which names its rule itself, and than the rule. */
export function paramsBesideRule(finding: Finding, messages: RuleMessages): object {
  if (ruleOf(finding) === null) return finding.params;
  const { rule, message, ...own } = finding.params as { rule: string; message?: LocalizedText };
  const known = messages.get(rule);
  const isKnown = message && known && locales.every((locale) => message[locale] === known[locale]);
  return message && !isKnown ? { ...own, message } : own;
}

/**
 * The parameters of a saved finding with what {@link paramsBesideRule} left out. Those of earlier versions have it.
 *
 * @returns null when the message is missing
 */
export function restoreRule(
  { code, rule, params }: { readonly code: string; readonly rule: string | null; readonly params: object },
  messages: RuleMessages,
): object | null {
  if (rule === null || (code !== "rule-broken" && code !== "rule-failed")) return params;
  const named = { rule, ...params };
  if (code === "rule-failed" || "message" in params) return named;
  const message = messages.get(rule);
  return message ? { ...named, message } : null;
}

function lengthOf(text: LocalizedText): number {
  return locales.reduce((length, locale) => length + text[locale].length, 0);
}
