import { escapeJson } from "./escape-json.ts";

/** In characters; longer values are spread over lines. */
const longestLine = 1000;

/**
 * JSON for programs that people look into and compare: what fits a line is on one, such as a finding or an output,
 * so that the file is half as long as with every value on a line of its own. Equal values give equal text, and no
 * character of it controls a terminal.
 */
export function jsonText(value: object): string {
  return `${escapeJson(spread(value, "", false))}\n`;
}

/** @param mayFit - false for what is known to be too long, which need not be tried */
function spread(value: unknown, indent: string, mayFit: boolean): string {
  if (mayFit || typeof value !== "object" || value === null) {
    const line = JSON.stringify(value);
    if (typeof value !== "object" || value === null || line.length <= longestLine) return line;
  }
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    const items = value.map((item) => inner + spread(item ?? null, inner, true));
    return items.length === 0 ? "[]" : `[\n${items.join(",\n")}\n${indent}]`;
  }
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  const lines = entries.map(([key, item]) => `${inner}${JSON.stringify(key)}: ${spread(item, inner, true)}`);
  return lines.length === 0 ? "{}" : `{\n${lines.join(",\n")}\n${indent}}`;
}
