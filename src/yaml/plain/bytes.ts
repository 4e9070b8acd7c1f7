/** The bytes that mean something in YAML, and which of them end a scan. */

export const tab = 0x09;
export const newline = 0x0a;
export const carriageReturn = 0x0d;
export const space = 0x20;
export const doubleQuote = 0x22;
export const hash = 0x23;
export const singleQuote = 0x27;
export const plus = 0x2b;
export const comma = 0x2c;
export const hyphen = 0x2d;
export const dot = 0x2e;
export const digitZero = 0x30;
export const digitNine = 0x39;
export const colon = 0x3a;
export const greaterThan = 0x3e;
export const openBracket = 0x5b;
export const backslash = 0x5c;
export const closeBracket = 0x5d;
export const openBrace = 0x7b;
export const verticalBar = 0x7c;
export const closeBrace = 0x7d;

/** Bits of {@link byteKinds}: the scans over runs of ordinary bytes stop at these and look. */
export const stopsPlain = 1;
export const isFlowIndicator = 2;
export const stopsDoubleQuoted = 4;
export const stopsSingleQuoted = 8;
export const stopsLine = 16;
export const cannotStartPlain = 32;

export const byteKinds = new Uint8Array(256);
for (let byte = 0; byte < 256; byte++) {
  if (byte === tab) byteKinds[byte] = stopsPlain | cannotStartPlain;
  else if (byte < space || byte === 0x7f) byteKinds[byte] = 0xff & ~isFlowIndicator;
}
markBytes(":#", stopsPlain);
markBytes(",[]{}", isFlowIndicator);
markBytes('"\\', stopsDoubleQuoted);
markBytes("'", stopsSingleQuoted);
// `?` and `:` may start a plain scalar in a few places; nobody needs that.
markBytes(" #&*!|>'\"%@`,[]{}?:", cannotStartPlain);

function markBytes(characters: string, bits: number): void {
  for (const character of characters) {
    const byte = character.charCodeAt(0);
    byteKinds[byte] = (byteKinds[byte] ?? 0) | bits;
  }
}

export function isBreakOrSpace(byte: number): boolean {
  return byte === space || byte === newline || byte === carriageReturn;
}
