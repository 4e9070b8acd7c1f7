import type { LocalizedText } from "../../model/locale.ts";
import { thousands } from "../../text/thousands.ts";

const longestList = 12;

export function quote(value: string): string {
  return `"${value}"`;
}

/** The title of the field, or "This value" without one; for the start of a sentence. */
export function field(title: LocalizedText | null): string {
  return title ? quote(title.en) : "This value";
}

/** A sentence to append, with a leading space, when a similar name exists. */
export function didYouMean(suggestion: string | null): string {
  return suggestion === null ? "" : ` Did you mean ${quote(suggestion)}?`;
}

/** The reason that the schema gives for a condition, as a sentence to append. */
export function because(reason: LocalizedText | null): string {
  return reason === null ? "" : ` ${reason.en}`;
}

export function list(values: readonly string[], quoted = true): string {
  const shown = values.slice(0, longestList).map((value) => (quoted ? quote(value) : value));
  const rest = values.length - shown.length;
  return rest > 0 ? `${shown.join(", ")} and ${rest} more` : shown.join(", ");
}

/** A subject with its name, such as `A-0007 (Mail gateway)`. */
export function subjectName(subject: string, name: string | null): string {
  return name === null ? subject : `${subject} (${name})`;
}

/** For the beginning of a label. */
export function capitalized(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export function plural(count: number, one: string, many = `${one}s`): string {
  return `${thousands(count)} ${count === 1 ? one : many}`;
}

const typeNames: Readonly<Record<string, string>> = {
  string: "text",
  integer: "a whole number",
  number: "a number",
  boolean: "true or false",
  object: "a map of fields",
  array: "a list",
  null: "empty (null)",
};

/** The JSON type in words. */
export function typeName(type: string): string {
  return typeNames[type] ?? type;
}

const formatNames: Readonly<Record<string, string>> = {
  date: "a real date of the Western calendar, such as 2026-09-30",
  "date-time": "a real date and time with its UTC offset, such as 2026-09-30T08:30:00+08:00",
  duration: "an ISO 8601 duration, such as P6M (6 months) or PT24H (24 hours)",
};

/** A `format` of JSON Schema in words. */
export function formatName(format: string): string {
  return formatNames[format] ?? `in the format ${format}`;
}
