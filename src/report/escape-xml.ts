import { plainText } from "../text/plain-text.ts";

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** What XML 1.0 forbids besides controls and lone surrogates, which plain text no longer contains. */
const forbidden = /[\ufffe\uffff]/g;

/** One line of text for an element or a quoted attribute of XML 1.0; at most `limit` characters are kept. */
export function escapeXml(text: string, limit: number = Number.POSITIVE_INFINITY): string {
  return plainText(text, limit)
    .replace(forbidden, "\ufffd")
    .replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
