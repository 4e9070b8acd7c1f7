import { cutText, plainText } from "../text/plain-text.ts";

/** Excel rejects a workbook with a longer text in a cell (UTF-16 code units), and breaks such a cell of a csv. */
export const longestCell = 32_767;

/** What XML 1.0 forbids besides controls and lone surrogates, which plain text no longer contains. */
const forbidden = /[\ufffe\uffff]/g;

/**
 * The text of a cell. It is stored as text, so that no prefix turns it into a formula. What Excel would read as the
 * code of a character, such as `_x0041_`, is escaped.
 */
export function escapeXlsxCell(text: string): string {
  const plain = plainText(text, Number.POSITIVE_INFINITY).replace(forbidden, "\ufffd");
  const escaped = plain.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
  if (escaped.length <= longestCell) return escaped;
  return cutText(plain, Math.floor(longestCell / 8)).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
}

/** {@link escapeXlsxCell} for text that keeps its line breaks and tabs. */
export function escapeXlsxLines(text: string): string {
  return text
    .split(/([\n\t])/)
    .map((part, at) => (at % 2 === 0 ? escapeXlsxCell(part) : part))
    .join("");
}
