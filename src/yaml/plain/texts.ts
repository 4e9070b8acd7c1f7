import { keepText, keptText, longestKept } from "../kept-texts.ts";
import { refuse, scalarBits, scalarEnd, source, sourceWords, unitBytes, units } from "./cursor.ts";

/** Text of the scalar that was scanned last, which starts at `start`. */
export function textOfScalar(start: number): string {
  const length = scalarEnd - start;
  if (length > longestKept) return decodeScalar(start);
  if (length === 0) return "";
  return keptText(sourceWords, start, length) ?? keepText(decodeScalar(start));
}

function decodeScalar(start: number): string {
  if (scalarBits >= 0x80) return textOfUnits(widen(start, scalarEnd, 0));
  const text = source.toString("latin1", start, scalarEnd);
  // As a key it would be the prototype of an object; the full reader reports it.
  if (text === "__proto__") refuse();
  return text;
}

export function textOfUnits(count: number): string {
  return unitBytes.toString("utf16le", 0, 2 * count);
}

/**
 * Decodes UTF-8 into `units` starting at `count` and returns the new count: three times as fast as Buffer does it for
 * short Chinese text. Invalid UTF-8 gives wrong text here, but the whole file is rejected in the end.
 */
export function widen(start: number, end: number, count: number): number {
  const bytes = source;
  const target = units;
  let to = count;
  let at = start;
  while (at < end) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) {
      target[to++] = byte;
      at++;
    } else if (byte >= 0xe0 && byte < 0xf0) {
      const code = ((byte & 0x0f) << 12) | (((bytes[at + 1] ?? 0) & 0x3f) << 6) | ((bytes[at + 2] ?? 0) & 0x3f);
      if (code >= 0xfeff && (code === 0xfeff || code >= 0xfffe)) refuse(); // a byte order mark, or no character
      target[to++] = code;
      at += 3;
    } else if (byte < 0xe0) {
      const code = ((byte & 0x1f) << 6) | ((bytes[at + 1] ?? 0) & 0x3f);
      if (code < 0xa0) refuse(); // control characters
      target[to++] = code;
      at += 2;
    } else {
      const code =
        ((byte & 0x07) << 18) |
        (((bytes[at + 1] ?? 0) & 0x3f) << 12) |
        (((bytes[at + 2] ?? 0) & 0x3f) << 6) |
        ((bytes[at + 3] ?? 0) & 0x3f);
      target[to++] = 0xd800 + ((code - 0x10000) >> 10);
      target[to++] = 0xdc00 + (code & 0x3ff);
      at += 4;
    }
  }
  return to;
}
