import { cutText } from "../../text/plain-text.ts";

/**
 * A text of SARIF, in which `[text](target)` would be a link (SARIF 2.1.0, 3.11.6). Other brackets stay as they are,
 * since most viewers show a backslash.
 */
export function escapeSarifText(text: string, limit: number): string {
  const escaped = text.includes("](") ? text.replace(/[\\[\]]/g, "\\$&") : text;
  return cutText(escaped, limit);
}
