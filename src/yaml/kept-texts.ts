/*
 * Short strings that were read before are taken again instead of made again: keys, identifiers, dates, states. A slot
 * holds one string and its bytes as words, and the latest string wins, so the table cannot grow. Keys and values share
 * it.
 */

/** The longest string that is kept, in bytes. */
export const longestKept = 32;
export const wordBytes = 4;

const slotBits = 13;
const wordsPerSlot = longestKept / wordBytes;
const texts: string[] = new Array(1 << slotBits).fill("");
const lengths = new Uint8Array(1 << slotBits);
const keptWords = new Int32Array(wordsPerSlot << slotBits);

/** What was looked up last. */
const words = new Int32Array(wordsPerSlot);
let wordCount = 0;
let byteCount = 0;
let slot = 0;

/**
 * The string of `length` bytes at `start`, if it is kept. Nothing depends on the up to three bytes behind them, which
 * must be there.
 *
 * @param length - from 1 to {@link longestKept}
 */
export function keptText(bytes: DataView, start: number, length: number): string | null {
  const count = (length + wordBytes - 1) >> 2;
  let mixed = length;
  for (let index = 0; index < count; index++) {
    let word = bytes.getInt32(start + wordBytes * index, true);
    const bitsBehind = 8 * (wordBytes * (index + 1) - length);
    if (bitsBehind > 0) word = (word << bitsBehind) >> bitsBehind;
    words[index] = word;
    mixed = Math.imul(mixed ^ word, 0x9e3779b1);
    mixed ^= mixed >>> 15;
  }
  byteCount = length;
  wordCount = count;
  slot = Math.imul(mixed, 0x85ebca6b) >>> (32 - slotBits);
  if (lengths[slot] !== length) return null;
  const first = slot * wordsPerSlot;
  for (let index = 0; index < count; index++) if (keptWords[first + index] !== words[index]) return null;
  return texts[slot] ?? null;
}

/** Keeps the string whose bytes were looked up last, and gives it back. */
export function keepText(text: string): string {
  const first = slot * wordsPerSlot;
  for (let index = 0; index < wordCount; index++) keptWords[first + index] = words[index] ?? 0;
  lengths[slot] = byteCount;
  texts[slot] = text;
  return text;
}
