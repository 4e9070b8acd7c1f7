import { plainText } from "../text/plain-text.ts";

/** What makes a spreadsheet take a cell for a formula, also in full width and behind spaces. */
const formula = /^\s*[=+\-@＝＋－＠\t\r]/u;

/** A cell by RFC 4180 that no spreadsheet computes: what could be a formula begins with an apostrophe. */
export function escapeCsvCell(text: string): string {
  const plain = plainText(text, Number.POSITIVE_INFINITY);
  const safe = formula.test(text) || formula.test(plain) ? `'${plain}` : plain;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
