import type { Messages } from "../messages/messages.ts";
import type { Override } from "../model/policy.ts";
import { plainText } from "../text/plain-text.ts";

/** A changed figure in one line of plain text. */
export function overrideText(
  { parameter, from, to, loosened, statutory, reason }: Override,
  messages: Messages,
): string {
  const { phrases } = messages.terms;
  const words = (value: Override["from"]) => messages.cadence(plainText(String(value)));
  const note = phrases.changedFigure(loosened, statutory, reason === null ? null : plainText(reason));
  return `${phrases.labelled(plainText(parameter), `${words(from)} → ${words(to)}`)}${phrases.inBrackets(note)}`;
}
