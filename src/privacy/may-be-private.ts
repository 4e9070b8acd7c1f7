import { bareKeyMarks, keyMarks, webhookMarks } from "./key-marks.ts";
import { narrow } from "./narrow.ts";
import { numberKinds } from "./numbers.ts";
import { mayBeginToken, shortestToken, tokenAt } from "./tokens.ts";

const marks = [...Object.values(keyMarks), ...bareKeyMarks, ...webhookMarks].map((mark) => Buffer.from(mark));

/** How many bytes a letter before a number takes at most: two of full width. */
const lettersBefore = 8;
/** The fewest digits of a number. */
const fewestDigits = 8;

const digitBytes = bytesOf((byte) => isDigit(byte) || byte === 0x20 || byte === 0x2d || isOfWide(byte));
const wordBytes = bytesOf((byte) => /[\w.-]/.test(String.fromCharCode(byte)));

/**
 * Whether the bytes of a text may contain something private. Almost all files contain nothing, and this is all that a
 * check does with those: it looks at every eighth byte, and closely only at what could be a number or a token.
 *
 * @returns false only where {@link findPrivate} finds nothing in the text
 */
export function mayBePrivate(bytes: Buffer): boolean {
  return (
    marks.some((mark) => bytes.includes(mark)) ||
    hasUserInfo(bytes) ||
    someRun(bytes, digitBytes, fewestDigits, (start, end) => isNumber(bytes, start, end)) ||
    someRun(bytes, wordBytes, shortestToken, (start, end) => {
      return mayBeginToken(bytes[start] ?? 0) && tokenAt(bytes.toString("latin1", start, end)) !== null;
    })
  );
}

/** Whether a test holds of some longest run of such bytes that has at least so many of them. */
function someRun(
  bytes: Buffer,
  isOf: Uint8Array,
  least: number,
  test: (start: number, end: number) => boolean,
): boolean {
  let done = 0;
  let at = least - 1;
  while (at < bytes.length) {
    if (isOf[bytes[at] as number] === 1) {
      let start = at;
      while (start > done && isOf[bytes[start - 1] as number] === 1) start--;
      let end = at + 1;
      while (end < bytes.length && isOf[bytes[end] as number] === 1) end++;
      if (end - start >= least && test(start, end)) return true;
      done = at = end;
    }
    // A run that begins behind this byte has its last needed byte there, or later.
    at += least;
  }
  return false;
}

function isNumber(bytes: Buffer, start: number, end: number): boolean {
  let digits = 0;
  let first = -1;
  for (let at = start; at < end; at++) {
    const byte = bytes[at] as number;
    if (!isDigit(byte) && !(byte >= 0x90 && byte <= 0x99 && bytes[at - 1] === 0xbc)) continue;
    if (first < 0) first = at;
    digits++;
  }
  // Eight digits are a day, unless two letters are before them.
  if (digits < fewestDigits || (digits === fewestDigits && !isLetter(bytes[first - 1]))) return false;
  const text = bytes.toString("utf8", Math.max(0, start - lettersBefore), end + lettersBefore);
  const plain = narrow(text);
  return numberKinds.some(({ pattern }) => pattern.test(plain));
}

/** A name and a password before a host. */
function hasUserInfo(bytes: Buffer): boolean {
  return bytes.includes(0x40) && bytes.includes("://");
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}

/** A letter of ASCII, or the last byte of one of full width. */
function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a) || byte >= 0x80);
}

/**
 * ０ to ９ and － are EF BC 90 to 99 and EF BC 8D; the blanks and hyphens that `narrow` knows are C2 A0, E2 80 80 to 95,
 * E2 80 AF, E2 88 92 and E3 80 80.
 */
function isOfWide(byte: number): boolean {
  return [0xef, 0xbc, 0xc2, 0xa0, 0xe2, 0xaf, 0xe3].includes(byte) || (byte >= 0x80 && byte <= 0x99);
}

function bytesOf(isOf: (byte: number) => boolean): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, byte) => (isOf(byte) ? 1 : 0));
}
