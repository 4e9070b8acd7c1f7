import { cutText, plainText } from "../../text/plain-text.ts";

/** Excel refuses a workbook with a longer text in a cell (UTF-16 code units). */
const longestCell = 32_767;

/** What XML 1.0 forbids besides the controls and lone surrogates, which plain text does not hold any more. */
const forbidden = /[\ufffe\uffff]/g;

/**
 * The text of a cell. It is stored as a text, so that no beginning makes a formula of it. What Excel takes for the code
 * of a character, such as `_x0041_`, is told from one by a code of its own.
 */
export function escapeXlsxCell(text: string): string {
  const plain = plainText(text, Number.POSITIVE_INFINITY).replace(forbidden, "\ufffd");
  const escaped = plain.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
  if (escaped.length <= longestCell) return escaped;
  return cutText(plain, Math.floor(longestCell / 8)).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
}
