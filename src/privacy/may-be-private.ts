import { bareKeyMarks, keyMarks, webhookMarks } from "./key-marks.ts";
import { narrow } from "./narrow.ts";
import { numberKinds } from "./numbers.ts";
import { mayBeginToken, shortestToken, tokenAt } from "./tokens.ts";

const keyHeads = Object.values(keyMarks).map((mark) => Buffer.from(mark));
const scheme = Buffer.from("://");
const slash = 0x2f;

/** How many bytes a letter before a number takes at most: two of full width. */
const lettersBefore = 8;
/** The fewest digits of a number. */
const fewestDigits = 8;
/** The fewest signs of base64 in a row in a key. */
const shortestKey = 20;

/** Kinds of bytes of a run; one that is `between` is never next to another such. */
const inside = 1;
const between = 2;
const digitBytes = bytesOf((byte) => (isDigit(byte) || isOfWide(byte) ? inside : isSeparator(byte) ? between : 0));
const tokenBytes = bytesIn(/[\w.-]/);
const base64Bytes = bytesIn(/[A-Za-z0-9+/]/);
/** All of these, and those of addresses. */
const secretBytes = bytesIn(/[\w.+/@-]/);

/**
 * Whether the bytes of a text may contain something private. Almost all files contain nothing, and this is all that a
 * check does with those: it looks at every eighth byte, and closely only at what could be a number or a secret.
 *
 * @returns false only where {@link findPrivate} finds nothing in the text
 */
export function mayBePrivate(bytes: Buffer): boolean {
  return hasUserInfo(bytes) || hasSecret(bytes) || hasNumber(bytes);
}

/** A name and a password before a host. */
function hasUserInfo(bytes: Buffer): boolean {
  return bytes.includes(0x40) && bytes.includes(scheme);
}

/** Tokens, keys and addresses of webhooks: each has a run of such bytes that is as long as a token. */
function hasSecret(bytes: Buffer): boolean {
  let hasKeyHead: boolean | null = null;
  const textOf = (start: number, end: number) => bytes.toString("latin1", start, end);
  const isToken = (start: number, end: number) =>
    mayBeginToken(bytes[start] as number) && tokenAt(textOf(start, end)) !== null;
  const isKey = (start: number, end: number) => {
    hasKeyHead ??= keyHeads.some((mark) => bytes.includes(mark));
    return hasKeyHead || hasOne(bareKeyMarks, textOf(start, end));
  };
  return someRun(bytes, secretBytes, shortestToken, (start, end) => {
    const isAddress = bytes[start] === slash && bytes[start + 1] === slash;
    return (
      (isAddress && hasOne(webhookMarks, textOf(start, end))) ||
      someRun(bytes, tokenBytes, shortestToken, isToken, start, end) ||
      someRun(bytes, base64Bytes, shortestKey, isKey, start, end)
    );
  });
}

function hasOne(marks: readonly string[], text: string): boolean {
  return marks.some((mark) => text.includes(mark));
}

function hasNumber(bytes: Buffer): boolean {
  return someRun(bytes, digitBytes, fewestDigits, (start, end) => isNumber(bytes, start, end));
}

/** Whether a test holds of some longest run of such bytes that has at least so many of them. */
function someRun(
  bytes: Buffer,
  kinds: Uint8Array,
  least: number,
  test: (start: number, end: number) => boolean,
  from = 0,
  to = bytes.length,
): boolean {
  let done = from;
  // A run that begins behind a byte that is looked at has its last needed byte at the next of these, or later.
  for (let at = from + least - 1; at < to; at += least) {
    const kind = kinds[bytes[at] as number] as number;
    if (kind === 0) continue;
    // A separator at the end of a run is none of the bytes that are needed.
    if (kind === between && kinds[bytes[at + 1] as number] !== inside) continue;
    let start = at;
    for (let last = kind; start > done; start--) {
      const next = kinds[bytes[start - 1] as number] as number;
      if (next === 0 || next + last === 2 * between) break;
      last = next;
    }
    let end = at + 1;
    for (let last = kind; end < to; end++) {
      const next = kinds[bytes[end] as number] as number;
      if (next === 0 || next + last === 2 * between) break;
      last = next;
    }
    if (end - start >= least && test(start, end)) return true;
    done = at = end;
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

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}

/** Between the digits of a number there is one of them at most. */
function isSeparator(byte: number): boolean {
  return byte === 0x20 || byte === 0x2d;
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

function bytesIn(signs: RegExp): Uint8Array {
  return bytesOf((byte) => (signs.test(String.fromCharCode(byte)) ? inside : 0));
}

function bytesOf(kindOf: (byte: number) => number): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, byte) => kindOf(byte));
}
