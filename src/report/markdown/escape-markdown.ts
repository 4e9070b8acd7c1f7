import { plainText } from "../../text/plain-text.ts";
import { encodePath, percentEncode } from "../encode-path.ts";

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  $: "&#36;",
  "|": "&#124;",
};

/** Invisible, but ends what a forge would interpret as a mention, the number of an issue or change, or a URL. */
const breaker = "&#8203;";

/**
 * Text as Markdown that renders literally in a table cell, a list or a paragraph: no formatting, HTML, link, mention
 * or issue reference results from it, and it stays on one line.
 */
export function escapeMarkdown(text: string, limit: number = Number.POSITIVE_INFINITY): string {
  return plainText(text, limit)
    .replace(/[\\`*_[\]~]/g, "\\$&")
    .replace(/[&<>$|]/g, (character) => entities[character] ?? character)
    .replace(/@/g, `@${breaker}`)
    .replace(/(?<!&)#(?=[\w])/g, `#${breaker}`)
    .replace(/!(?=\d)/g, `!${breaker}`)
    .replace(/\bGH-(?=\d)/gi, `$&${breaker}`)
    .replace(/:(?=\/\/)/g, `:${breaker}`)
    .replace(/\b(?:mailto|xmpp):/gi, `$&${breaker}`)
    .replace(/\bwww(?=\.)/gi, `www${breaker}`)
    .replace(/^(\s*)([-+=#]|\d+(?=[.)]))/, (_, space: string, mark: string) => {
      return /\d/.test(mark) ? `${space}${breaker}${mark}` : `${space}\\${mark}`;
    });
}

/** A path relative to the repository as the target of a link; with the line it leads to. */
export function markdownTarget(path: string, line: number | null): string {
  return `${encodePath(path)}${line === null ? "" : `#L${line}`}`;
}

/** A web URL as the target of a link; null for any other. */
export function markdownAddress(url: string): string | null {
  if (!/^https?:\/\//.test(url) || !URL.canParse(url)) return null;
  return new URL(url).href.replace(/[^\w:/?&=#%.~-]/g, percentEncode);
}
