import { guessEncoding } from "../text/guess-encoding.ts";
import type { Refuse } from "./refuse.ts";
import type { Spreadsheet } from "./sheet.ts";

export interface DecodedText {
  readonly text: string;
  readonly encoding: NonNullable<Spreadsheet["encoding"]>;
}

/**
 * The text of a file of separated values: UTF-8, UTF-16 with or without its mark, or Big5 as Windows for Taiwan writes
 * it (code page 950), with the signs of the ETEN extension.
 */
export function decodeText(bytes: Uint8Array, refuse: Refuse): DecodedText {
  const utf16 = utf16Of(bytes);
  if (utf16 !== null) return { text: decoded(utf16, bytes) ?? refuse("encoding"), encoding: "UTF-16" };
  const utf8 = decoded("utf-8", bytes);
  if (utf8 !== null) return { text: utf8, encoding: "UTF-8" };
  const first = bytes.findIndex((byte) => byte >= 0x80);
  // Its first bytes may be ASCII only, which says nothing.
  const big5 = guessEncoding(bytes.subarray(first)) === "Big5" ? decoded("big5", bytes) : null;
  return { text: withEten(big5 ?? refuse("encoding")), encoding: "Big5" };
}

function utf16Of(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (guessEncoding(bytes) !== "UTF-16") return null;
  // Without a mark, the zero bytes of ASCII come second in the order of Windows.
  const even = bytes.subarray(0, 4096).filter((byte, at) => byte === 0 && at % 2 === 0).length;
  return even === 0 ? "utf-16le" : "utf-16be";
}

function decoded(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Where code page 950 has places for characters of one's own, and ETEN these signs: from C6A1 on. */
const eten = { from: 0xf6b1, signs: "①②③④⑤⑥⑦⑧⑨⑩⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽ⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹ" } as const;

function withEten(text: string): string {
  return text.replace(/[\uf6b1-\uf6ce]/g, (sign) => eten.signs[sign.charCodeAt(0) - eten.from] ?? sign);
}
