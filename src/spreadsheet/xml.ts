import { Parser } from "saxen";
import type { Refuse } from "./refuse.ts";

export type Attributes = () => Readonly<Record<string, string>>;

/** What is called for each part of an XML text, with names without their prefixes. */
export interface XmlHandlers {
  /** @param attributes - with prefixes, as they are written; see {@link unescapeXml} */
  readonly open: (name: string, attributes: Attributes) => void;
  readonly close: (name: string) => void;
  readonly text?: (text: string) => void;
}

/** Reads an XML text in one pass. Names that it defines itself (a DOCTYPE) are refused, and nothing else is loaded. */
export function parseXml(xml: string, handlers: XmlHandlers, refuse: Refuse): void {
  const parser = new Parser();
  parser.on("openTag", (name, attributes) => handlers.open(withoutPrefix(name), () => attributes() || {}));
  parser.on("closeTag", (name) => handlers.close(withoutPrefix(name)));
  const { text } = handlers;
  if (text) {
    parser.on("text", (written) => text(unescapeXml(written)));
    parser.on("cdata", text);
  }
  parser.on("attention", () => refuse("entities"));
  parser.on("error", () => refuse("damaged"));
  parser.parse(xml);
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** The text with the five names and the numbers of characters resolved. The parser's own stops at 16 bits. */
export function unescapeXml(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos));/gi, (all, decimal, hex, name) => {
    if (name !== undefined) return named[name.toLowerCase()] ?? all;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd";
  });
}
