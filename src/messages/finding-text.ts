import type { Finding, FindingCode } from "../model/finding.ts";
import { kindOf } from "../model/finding-kinds.ts";
import { plainParameters, plainText } from "../text/plain-text.ts";
import type { FindingMessages, FindingMessageTables } from "./finding-messages.ts";
import type { Terms } from "./terms.ts";

/** The part of a finding that its text is made from. */
export type FindingText = Pick<Finding, "code" | "params"> & Partial<Pick<Finding, "record">>;

/** What is wrong, as one line of plain text, with the record that it is about. */
export function findingText(
  { others, ofDocuments }: FindingMessageTables,
  { phrases }: Terms,
  finding: FindingText,
): string {
  const { code, record } = finding;
  const messages = Object.hasOwn(others, code) ? others : ofDocuments();
  const text = problemText(messages as FindingMessages, finding);
  return record && !namesRecord(code) ? phrases.labelled(phrases.record(plainText(record)), text) : text;
}

/** What is wrong, where the place of the text says which record it is about. */
export function problemText<C extends FindingCode>(
  messages: Pick<FindingMessages, C>,
  { code, params }: FindingText & { readonly code: C },
): string {
  // Code and parameters belong together by the type of Finding, which TypeScript cannot follow through the lookup.
  const textOf = messages[code] as unknown as (params: Finding["params"]) => string;
  // A rule's message is longer than a value may be; it is made plain when its values are filled in.
  return textOf(code === "rule-broken" ? params : plainParameters(params));
}

/** Whether the text says by itself which record or subject it is about. */
function namesRecord(code: FindingCode): boolean {
  const { family } = kindOf(code);
  return (family !== "form" && family !== "document") || code === "record-duplicate-key";
}
