import type { LegacyEncoding } from "./guess-encoding.ts";

/** The share of characters in frequent use below which bytes are hardly Big5 but, for instance, GBK. */
const leastFrequent = 0.9;

/** The text of bytes in another encoding than UTF-8; null where any byte does not fit it, or too many fit it oddly. */
export function decodeLegacy(bytes: Uint8Array, encoding: LegacyEncoding): string | null {
  return encoding === "Big5" && !isMostlyFrequent(bytes) ? null : decodeAs(bytes, encoding);
}

/** As {@link decodeLegacy}, however odd the characters are: for texts that a person sees before anything is done. */
export function decodeAs(bytes: Uint8Array, encoding: LegacyEncoding): string | null {
  const label = encoding === "Big5" ? "big5" : isBigEndian(bytes) ? "utf-16be" : "utf-16le";
  try {
    const text = new TextDecoder(label, { fatal: true }).decode(bytes);
    return encoding === "Big5" ? withEten(text) : text;
  } catch {
    return null;
  }
}

/** Where code page 950 has places for characters of one's own, and ETEN these signs: from C6A1 on. */
const eten = { from: 0xf6b1, signs: "①②③④⑤⑥⑦⑧⑨⑩⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽ⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹ" } as const;

function withEten(text: string): string {
  return text.replace(/[\uf6b1-\uf6ce]/g, (sign) => eten.signs[sign.charCodeAt(0) - eten.from] ?? sign);
}

function isBigEndian(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if (first === 0xfe && second === 0xff) return true;
  if (first === 0xff && second === 0xfe) return false;
  const sample = bytes.subarray(0, 4096);
  return (
    sample.filter((byte, at) => byte === 0 && at % 2 === 0).length * 2 > sample.filter((byte) => byte === 0).length
  );
}

/** Of Big5: signs, and the characters of level 1 (A140 to C67E). */
function isMostlyFrequent(bytes: Uint8Array): boolean {
  let pairs = 0;
  let frequent = 0;
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    at++;
    pairs++;
    if (lead >= 0xa1 && lead <= 0xc6) frequent++;
  }
  return pairs > 0 && frequent >= pairs * leastFrequent;
}
