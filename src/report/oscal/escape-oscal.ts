import { plainText } from "../../text/plain-text.ts";
import { escapeMarkdown } from "../markdown/escape-markdown.ts";

const longestText = 4000;

/** A title, description or remark of OSCAL: Markdown, in which a text of a file must not become a link or HTML. */
export function oscalMarkup(text: string): string {
  return escapeMarkdown(text.trim(), longestText);
}

/** A value of OSCAL's type string: one line, neither empty nor with space around it. */
export function oscalString(text: string): string {
  return plainText(text, longestText).trim() || "-";
}
