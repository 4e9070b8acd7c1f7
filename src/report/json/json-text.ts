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
  // The text is put together once: of a report of very many files, each copy takes megabytes.
  spread(value, "", false, pieces);
  pieces.push("\n");
  return pieces.join("");
}

/** @param mayFit - false for what is known to be too long, which need not be tried */
function spread(value: unknown, indent: string, mayFit: boolean, pieces: string[]): void {
  // What is certainly too long is not made text, which would be done again for each part of it.
  if (typeof value !== "object" || value === null || (mayFit && roomLeft(value, longestLine) >= 0)) {
    const line = JSON.stringify(value);
    if (typeof value !== "object" || value === null || line.length <= longestLine) {
      pieces.push(escapeJson(line));
      return;
    }
  }
  const inner = `${indent}  `;
  const isList = Array.isArray(value);
  const items = isList
    ? value.map((item) => ["", item ?? null] as const)
    : Object.entries(value).flatMap(([key, item]) =>
        item === undefined ? [] : [[`${escapeJson(JSON.stringify(key))}: `, item] as const],
      );
  const [open, close] = isList ? ["[", "]"] : ["{", "}"];
  pieces.push(open);
  for (const [index, [head, item]] of items.entries()) {
    pieces.push(index === 0 ? "\n" : ",\n", inner, head);
    spread(item, inner, true, pieces);
  }
  pieces.push(items.length === 0 ? close : `\n${indent}${close}`);
}

/** So many characters, less what JSON of the value takes at least; negative as soon as they do not suffice. */
function roomLeft(value: unknown, room: number): number {
  if (typeof value === "string") return room - value.length - 2;
  if (typeof value !== "object" || value === null) return room - 1;
  let left = room - 1;
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length && left >= 0; index++) left = roomLeft(value[index], left - 1);
    return left;
  }
  // A list of all keys with their values would be made of long lists too, of which few are looked at.
  for (const key in value) {
    if (left < 0) return left;
    const item = (value as Record<string, unknown>)[key];
    if (item !== undefined) left = roomLeft(item, left - key.length - 4);
  }
  return left;
}
