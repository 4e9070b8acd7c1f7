import type { Messages } from "../messages/messages.ts";
import type { Finding } from "../model/finding.ts";

/** The sentence of a finding, which says when `fix` can repair it. */
export function fixableText(finding: Finding, messages: Messages): string {
  const { phrases } = messages.terms;
  return `${messages.finding(finding)}${finding.fixable ? phrases.inBrackets(phrases.fixable) : ""}`;
}
