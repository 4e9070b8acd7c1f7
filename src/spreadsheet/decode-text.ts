import { decodeAs } from "../text/decode-legacy.ts";
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
  if (guessEncoding(bytes) === "UTF-16") {
    return { text: decodeAs(bytes, "UTF-16") ?? refuse("encoding"), encoding: "UTF-16" };
  }
  const utf8 = utf8Of(bytes);
  if (utf8 !== null) return { text: utf8, encoding: "UTF-8" };
  const first = bytes.findIndex((byte) => byte >= 0x80);
  // Its first bytes may be ASCII only, which says nothing.
  const big5 = guessEncoding(bytes.subarray(first)) === "Big5" ? decodeAs(bytes, "Big5") : null;
  return { text: big5 ?? refuse("encoding"), encoding: "Big5" };
}

function utf8Of(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
