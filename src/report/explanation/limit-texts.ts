import type { LimitMessages } from "../../messages/explanation-messages.ts";
import type { FormField } from "../../model/output-form.ts";

/** The bounds of a field's value, one text each. */
export function boundTexts(
  { minimum, maximum, exclusiveMinimum, exclusiveMaximum, minLength, maxLength, pattern }: FormField["bounds"],
  words: LimitMessages,
): readonly string[] {
  const texts: string[] = [];
  if (minimum !== undefined && maximum !== undefined) texts.push(`${minimum}–${maximum}`);
  else if (minimum !== undefined) texts.push(`≥ ${minimum}`);
  else if (maximum !== undefined) texts.push(`≤ ${maximum}`);
  if (exclusiveMinimum !== undefined) texts.push(`> ${exclusiveMinimum}`);
  if (exclusiveMaximum !== undefined) texts.push(`< ${exclusiveMaximum}`);
  if (minLength !== undefined && minLength > 1) texts.push(words.minLength(minLength));
  if (maxLength !== undefined) texts.push(words.maxLength(maxLength));
  if (pattern !== undefined) texts.push(words.pattern(pattern));
  return texts;
}

/** How many items a list may have, one text each. */
export function listTexts({ minItems, maxItems, unique }: NonNullable<FormField["list"]>, words: LimitMessages) {
  const texts: string[] = [];
  if (minItems !== null) texts.push(words.minItems(minItems));
  if (maxItems !== null) texts.push(words.maxItems(maxItems));
  if (unique) texts.push(words.unique);
  return texts;
}
