import {
  byteKinds,
  carriageReturn,
  dot,
  doubleQuote,
  hash,
  hyphen,
  isBreakOrSpace,
  newline,
  space,
  stopsLine,
} from "./bytes.ts";
import { indentTo, moveTo, position, refuse, scanned, source, sourceLength } from "./cursor.ts";

/** From the start of a line to the next node, past blank lines and comments; sets `indent`. */
export function toNextNode(): void {
  const bytes = source;
  let at = position;
  for (;;) {
    const lineStart = at;
    let byte = bytes[at] ?? 0;
    while (byte === space) byte = bytes[++at] ?? 0;
    if (byte > hash || byte === doubleQuote) {
      const isMarker = at === lineStart && (byte === hyphen || byte === dot) && isDocumentMarker(at);
      indentTo(isMarker ? -1 : at - lineStart);
      moveTo(at);
      return;
    }
    moveTo(at);
    if (byte === newline || byte === carriageReturn) {
      endLine();
    } else if (byte === hash) {
      skipComment();
    } else {
      if (byte !== 0 || at <= sourceLength) refuse();
      indentTo(-1);
      return;
    }
    at = position;
  }
}

function isDocumentMarker(at: number): boolean {
  const byte = source[at];
  return source[at + 1] === byte && source[at + 2] === byte && isBreakOrSpace(source[at + 3] ?? 0);
}

/** Whether the bytes at `position` are the hyphen of a list item. */
export function isAtItem(): boolean {
  return source[position] === hyphen && isBreakOrSpace(source[position + 1] ?? 0);
}

/** From a `#` to the start of the next line. */
function skipComment(): void {
  const bytes = source;
  let at = position;
  let bits = 0;
  let byte = bytes[at] ?? 0;
  while (((byteKinds[byte] ?? 0) & stopsLine) === 0) {
    bits |= byte;
    byte = bytes[++at] ?? 0;
  }
  scanned(bits);
  moveTo(at);
  endLine();
}

/** From behind a node to the start of the next line, past spaces and a comment: nothing else may follow. */
export function endLine(): void {
  const bytes = source;
  let at = position;
  while (bytes[at] === space) at++;
  const byte = bytes[at];
  if (byte === newline) {
    moveTo(at + 1);
  } else if (byte === carriageReturn && bytes[at + 1] === newline) {
    moveTo(at + 2);
  } else if (byte === hash && bytes[at - 1] === space) {
    moveTo(at);
    skipComment();
  } else {
    refuse();
  }
}

/** Past spaces, and when nothing but a comment follows on this line, true and on to the next node. */
export function crossesLine(): boolean {
  skipSpaces();
  const byte = source[position];
  if (byte !== newline && byte !== carriageReturn && byte !== hash) return false;
  endLine();
  toNextNode();
  return true;
}

export function skipSpaces(): void {
  const bytes = source;
  let at = position;
  while (bytes[at] === space) at++;
  moveTo(at);
}
