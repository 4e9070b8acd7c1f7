import { plainText } from "../text/plain-text.ts";

/** What makes a spreadsheet take a cell for a formula, also in full width and behind spaces. */
const formula = /^\s*[=+\-@＝＋－＠]/u;

/** A cell by RFC 4180 that no spreadsheet computes: what could be a formula begins with an apostrophe. */
export function escapeCsvCell(text: string): string {
  const plain = plainText(text, Number.POSITIVE_INFINITY);
  const safe = isLikeFormula(plain) ? `'${plain}` : plain;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The text of a cell that {@link escapeCsvCell} wrote: without the apostrophe before what could be a formula. */
export function unguarded(text: string): string {
  return text.startsWith("'") && isLikeFormula(text) ? text.slice(1) : text;
}

/** Behind apostrophes too, so that the one that is added differs from those of the text. */
function isLikeFormula(text: string): boolean {
  return formula.test(text.replace(/^'+/, ""));
}
