export type LegacyEncoding = "UTF-16" | "Big5";

/** What bytes that are no plain UTF-8 text are, where it shows: what Windows calls "Unicode", or Taiwan's own code. */
export function guessEncoding(bytes: Uint8Array): LegacyEncoding | null {
  const sample = bytes.subarray(0, 4096);
  if (isUtf16(sample)) return "UTF-16";
  return isBig5(sample) ? "Big5" : null;
}

function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  // Without a mark: line breaks, blanks and ASCII letters have a zero byte, always on the same side.
  const zeros = [0, 0];
  for (const [at, byte] of bytes.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  return Math.max(even, odd) * 5 > bytes.length && Math.min(even, odd) === 0;
}

/** Whether all bytes above ASCII are pairs of Big5, most of them characters in frequent use (A440 to C67E). */
function isBig5(bytes: Uint8Array): boolean {
  let pairs = 0;
  let frequent = 0;
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    const trail = bytes[++at];
    if (trail === undefined && at >= 4096) break; // the sample ends in the middle of a pair
    if (lead < 0x81 || lead > 0xfe || trail === undefined) return false;
    if (!((trail >= 0x40 && trail <= 0x7e) || (trail >= 0xa1 && trail <= 0xfe))) return false;
    pairs++;
    if (lead >= 0xa4 && lead <= 0xc6) frequent++;
  }
  return pairs > 0 && frequent * 2 >= pairs;
}
