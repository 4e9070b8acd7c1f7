import type { Mapping } from "./mapping.ts";

/** A head and what a mapping says of it. */
export interface MappedHead {
  readonly name: string;
  readonly field: string | null;
  /** Said behind it: the title of the field, or what it may be. */
  readonly comment: string;
}

/** The sentences of a mapping file, in one language. */
export interface MappingWords {
  readonly intro: readonly string[];
  readonly columns: string;
  readonly values: string;
  readonly dates: string;
  readonly times: string;
  readonly orders: string;
  readonly days: string;
  readonly pads: string;
  readonly document: string;
  readonly constants: string;
}

export interface MappingContent extends Omit<Mapping, "columns"> {
  readonly heads: readonly MappedHead[];
  /** What is behind fields of the document, constants and values: their titles and permitted values. */
  readonly comments: ReadonlyMap<string, string>;
}

/** A mapping file to be looked through and corrected: YAML with a comment at what is to be decided. */
export function mappingText(content: MappingContent, words: MappingWords): string {
  const { output, heads, values, dates, times, orders, days, pads, document, constants, comments } = content;
  const lines = [...words.intro.map((line) => `# ${line}`), "version: 1", `output: ${output}`];
  const section = (title: string, name: string, entries: readonly (readonly [string, unknown, string])[]) => {
    if (entries.length === 0) return;
    lines.push("", `# ${title}`, `${name}:`);
    for (const [key, value, comment] of entries) lines.push(mappingEntry("  ", key, value, comment));
  };
  const simple = (record: Readonly<Record<string, unknown>>) =>
    Object.entries(record).map(([key, value]) => [key, value, comments.get(key) ?? ""] as const);
  section(
    words.columns,
    "columns",
    heads.map(({ name, field, comment }) => [name, field, comment]),
  );
  section(words.document, "document", simple(document));
  section(words.constants, "constants", simple(constants));
  section(words.dates, "dates", simple(dates));
  section(words.times, "times", simple(times));
  section(words.orders, "orders", simple(orders));
  section(words.days, "days", simple(days));
  section(words.pads, "pads", simple(pads));
  const fields = Object.entries(values).filter(([, own]) => Object.keys(own).length > 0);
  if (fields.length > 0) lines.push("", `# ${words.values}`, "values:");
  for (const [field, own] of fields) {
    const comment = comments.get(field) ?? "";
    lines.push(`  ${scalar(field)}:${comment === "" ? "" : ` # ${comment}`}`);
    for (const [word, value] of Object.entries(own)) lines.push(mappingEntry("    ", word, value, ""));
  }
  return `${lines.join("\n")}\n`;
}

/** A line of a mapping file; a value that nobody has decided yet is blank. */
export function mappingEntry(indent: string, key: string, value: unknown, comment: string): string {
  const written = value === null || value === undefined ? "" : ` ${scalar(value)}`;
  return `${indent}${scalar(key)}:${written}${comment === "" ? "" : ` # ${comment.replace(/\s+/g, " ")}`}`;
}

/** Plain where it cannot be taken for anything else, else in quotes. */
function scalar(value: unknown): string {
  if (typeof value !== "string") return String(value);
  return /^[\p{L}][\p{L}\p{N}_.[\]／（）-]*$/u.test(value) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(value)
    ? value
    : JSON.stringify(value);
}
