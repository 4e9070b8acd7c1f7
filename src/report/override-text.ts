import type { Messages } from "../messages/messages.ts";
import { plainText } from "../messages/plain-text.ts";
import type { Override } from "../model/policy.ts";

/** A changed figure in one line of plain text. */
export function overrideText(
  { parameter, from, to, loosened, statutory, reason }: Override,
  messages: Messages,
): string {
  const { phrases } = messages.terms;
  const words = (value: Override["from"]) => messages.cadence(plainText(String(value)));
  const how = phrases.inBrackets(phrases.loosened(loosened, statutory));
  const why = reason === null ? "" : ` ${phrases.reason(plainText(reason))}`;
  return `${phrases.labelled(plainText(parameter), `${words(from)} → ${words(to)}`)}${how}${why}`;
}
