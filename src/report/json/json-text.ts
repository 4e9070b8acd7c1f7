import { escapeJson } from "./escape-json.ts";

/** In characters; longer values are spread over lines. */
const longestLine = 1000;

/**
 * JSON for programs that people look into and compare: what fits a line is on one, such as a finding or an output,
 * so that the file is half as long as with every value on a line of its own. Equal values give equal text, and no
 * character of it controls a terminal.
 */
export function jsonText(value: object): string {
  const pieces: string[] = [];
  spread(value, "", pieces);
  pieces.push("\n");
  // The text is put together once: of a report of very many files, each copy takes megabytes.
  return escapeJson(pieces.join(""));
}

/** @param value - too long for a line, or the whole */
function spread(value: object, indent: string, pieces: string[]): void {
  const inner = `${indent}  `;
  const isList = Array.isArray(value);
  const [open, close] = isList ? ["[", "]"] : ["{", "}"];
  const items: (readonly [head: string, item: unknown])[] = isList
    ? value.map((item) => ["", item ?? null])
    : Object.entries(value).flatMap(([key, item]) => (item === undefined ? [] : [[`${JSON.stringify(key)}: `, item]]));
  pieces.push(open);
  for (const [index, [head, item]] of items.entries()) {
    pieces.push(index === 0 ? "\n" : ",\n", inner, head);
    const line = lineOf(item);
    if (line === null) spread(item as object, inner, pieces);
    else pieces.push(line);
  }
  pieces.push(items.length === 0 ? close : `\n${indent}${close}`);
}

/** The value on one line, or null for a list or an object that is longer than one. */
function lineOf(value: unknown): string | null {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  // A long list, each item of which has a character and a comma, is not made text only to be made again in parts.
  if (Array.isArray(value) && 2 * value.length > longestLine) return null;
  const line = JSON.stringify(value);
  return line.length > longestLine ? null : line;
}
