/**
 * Reads the plain subset of YAML that people write by hand, straight from the bytes of a file and faster than js-yaml.
 *
 * js-yaml remains the authority on what a text means: this reader returns exactly js-yaml's data (core schema) or
 * nothing. It reports no errors. Anything odd, wrong or merely rare makes it stop, and the caller uses js-yaml.
 */
import { Buffer, isUtf8 } from "node:buffer";
import { keepText, keptText, longestKept, wordBytes } from "./kept-texts.ts";

/** Nesting of maps and lists; below the limit of the full reader, which counts slightly differently. */
const maximumDepth = 60;

const tab = 0x09;
const newline = 0x0a;
const carriageReturn = 0x0d;
const space = 0x20;
const doubleQuote = 0x22;
const hash = 0x23;
const singleQuote = 0x27;
const plus = 0x2b;
const comma = 0x2c;
const hyphen = 0x2d;
const dot = 0x2e;
const digitZero = 0x30;
const digitNine = 0x39;
const colon = 0x3a;
const greaterThan = 0x3e;
const openBracket = 0x5b;
const backslash = 0x5c;
const closeBracket = 0x5d;
const openBrace = 0x7b;
const verticalBar = 0x7c;
const closeBrace = 0x7d;

/** Bits of {@link byteKinds}: the scans over runs of ordinary bytes stop at these and look. */
const stopsPlain = 1;
const isFlowIndicator = 2;
const stopsDoubleQuoted = 4;
const stopsSingleQuoted = 8;
const stopsLine = 16;
const cannotStartPlain = 32;

const byteKinds = new Uint8Array(256);
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

/*
 * The state of the one read that is going on. Module variables, not an object or a closure per file: the reader is
 * synchronous and never calls out, and files are so small that making the state would show.
 */

/**
 * The file, then a line break, then a zero byte: every scan meets one of the two without checking for the end. Behind
 * them is room for a word.
 */
let source = Buffer.allocUnsafeSlow(0);
let sourceWords = new DataView(source.buffer);
/** The buffer in which strings that need more than a copy are assembled, as UTF-16. As long as `source`. */
let units = new Uint16Array(0);
let unitBytes = Buffer.allocUnsafeSlow(0);
/** Length of the file within `source`. */
let sourceLength = 0;
/** The next byte to read. */
let position = 0;
/** Column of the node at `position`, or -1 at the end of a document (a marker, or the zero byte behind the file). */
let indent = 0;
let depth = 0;
/** Least indentation of the further lines of the flow collection that is being read. */
let flowIndent = 0;
/** End of the scalar that was scanned last, without the spaces behind it. */
let scalarEnd = 0;
/** All bytes of the scalar that was scanned last, or-ed: below 0x80 it is ASCII. */
let scalarBits = 0;
/** All bytes that were scanned in this file, or-ed. */
let fileBits = 0;

/** Items of the lists that are being read, those of inner ones behind those of outer ones. */
let items: unknown[] = [];
let itemCount = 0;

/** Up to this size the working buffers are kept for the next file. */
const keptBufferLength = 1 << 20;

/** Thrown, once made, wherever the text leaves the subset: no stack is taken and no result has to be checked. */
const notPlain = new Error("not plain YAML");

function refuse(): never {
  throw notPlain;
}

const isLittleEndian = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;

/**
 * Documents of a plain-subset YAML stream, or null when the text needs the full parser: because the subset leaves it
 * out, because it is wrong, or because a number in it would not print back as it was written. Only the first `length`
 * bytes are read; nothing of the result refers to them.
 */
export function readPlainYaml(bytes: Uint8Array, length: number = bytes.length): unknown[] | null {
  if (!isLittleEndian) return null; // `units` are decoded as UTF-16LE
  const file = bytes.subarray(0, length);
  sourceLength = file.length;
  if (sourceLength + 2 + wordBytes > source.length) reserve(Math.max(2 * sourceLength, 1 << 16));
  source.set(file);
  source[sourceLength] = newline;
  source[sourceLength + 1] = 0;
  position = 0;
  depth = 0;
  fileBits = 0;
  itemCount = 0;
  try {
    const documents = readDocuments();
    return fileBits < 0x80 || isUtf8(file) ? documents : null;
  } catch (error) {
    if (error !== notPlain) throw error;
    return null;
  } finally {
    if (source.length > keptBufferLength) reserve(1 << 16);
    items = [];
  }
}

function reserve(length: number): void {
  source = Buffer.allocUnsafeSlow(length);
  sourceWords = new DataView(source.buffer);
  units = new Uint16Array(length);
  unitBytes = Buffer.from(units.buffer);
}

function readDocuments(): unknown[] {
  const documents: unknown[] = [];
  toNextNode();
  do {
    if (indent < 0) {
      if (source[position] !== hyphen) refuse();
      position += 3;
      endLine();
      toNextNode();
      if (indent < 0) refuse(); // js-yaml has its own view on empty documents
    }
    // On the first line of a file, js-yaml takes an indented `---` for a marker.
    if (indent > 0 && source[position] === hyphen && source[position + 1] === hyphen) refuse();
    documents.push(readBlockNode(indent - 1));
    if (indent >= 0) refuse();
    if (source[position] === dot) {
      position += 3;
      endLine();
      toNextNode();
      if (indent >= 0 || source[position] === dot) refuse();
    }
  } while (source[position] === hyphen);
  return documents;
}

/** From the start of a line to the next node, past blank lines and comments; sets `indent`. */
function toNextNode(): void {
  const bytes = source;
  let at = position;
  for (;;) {
    const lineStart = at;
    let byte = bytes[at] ?? 0;
    while (byte === space) byte = bytes[++at] ?? 0;
    if (byte > hash || byte === doubleQuote) {
      const isMarker = at === lineStart && (byte === hyphen || byte === dot) && isDocumentMarker(at);
      indent = isMarker ? -1 : at - lineStart;
      position = at;
      return;
    }
    position = at;
    if (byte === newline || byte === carriageReturn) {
      endLine();
    } else if (byte === hash) {
      skipComment();
    } else {
      if (byte !== 0 || at <= sourceLength) refuse();
      indent = -1;
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
function isAtItem(): boolean {
  return source[position] === hyphen && isBreakOrSpace(source[position + 1] ?? 0);
}

function isBreakOrSpace(byte: number): boolean {
  return byte === space || byte === newline || byte === carriageReturn;
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
  fileBits |= bits;
  position = at;
  endLine();
}

/** From behind a node to the start of the next line, past spaces and a comment: nothing else may follow. */
function endLine(): void {
  const bytes = source;
  let at = position;
  while (bytes[at] === space) at++;
  const byte = bytes[at];
  if (byte === newline) {
    position = at + 1;
  } else if (byte === carriageReturn && bytes[at + 1] === newline) {
    position = at + 2;
  } else if (byte === hash && bytes[at - 1] === space) {
    position = at;
    skipComment();
  } else {
    refuse();
  }
}

/** Past spaces, and when nothing but a comment follows on this line, true and on to the next node. */
function crossesLine(): boolean {
  skipSpaces();
  const byte = source[position];
  if (byte !== newline && byte !== carriageReturn && byte !== hash) return false;
  endLine();
  toNextNode();
  return true;
}

function skipSpaces(): void {
  const bytes = source;
  let at = position;
  while (bytes[at] === space) at++;
  position = at;
}

/** A node on lines of its own or behind `- `. The column of its parent is -1 for the root of a document. */
function readBlockNode(parentColumn: number): unknown {
  const column = indent;
  const byte = source[position] ?? 0;
  if (isAtItem()) return readBlockList(column);
  if (byte === doubleQuote || byte === singleQuote) {
    const text = readQuoted(byte);
    if (endsKey()) return readBlockMap(column, text);
    endLine();
    toNextNode();
    return text;
  }
  if (((byteKinds[byte] ?? 0) & cannotStartPlain) !== 0) return readInlineValue(byte, parentColumn);
  const start = position;
  if (scanBlockPlain()) return readBlockMap(column, plainKey(start));
  const value = plainValue(start);
  toNextNode();
  return value;
}

/*
 * A list or a map ends at the first line that is indented otherwise. When that line is deeper, no parent can go on with
 * it either, and the document is refused because text is left over.
 */

function readBlockList(column: number): unknown[] {
  if (++depth > maximumDepth) refuse();
  const start = itemCount;
  do {
    const hyphenPosition = position++;
    let item: unknown = null;
    if (!crossesLine()) {
      indent = column + position - hyphenPosition;
      item = readBlockNode(column);
    } else if (indent > column) {
      item = readBlockNode(column);
    }
    items[itemCount++] = item;
  } while (indent === column && isAtItem());
  depth--;
  return listFrom(start);
}

/** Starts behind the colon of the first key. */
function readBlockMap(column: number, firstKey: string): Record<string, unknown> {
  if (++depth > maximumDepth) refuse();
  const map: Record<string, unknown> = {};
  let key = firstKey;
  for (;;) {
    const value = readMapValue(column);
    if (Object.hasOwn(map, key)) refuse();
    map[key] = value;
    if (indent !== column) break;
    const byte = source[position] ?? 0;
    if (byte === doubleQuote || byte === singleQuote) {
      key = readQuoted(byte);
      if (!endsKey()) refuse();
    } else {
      const start = position;
      if (!scanBlockPlain()) refuse();
      key = plainKey(start);
    }
  }
  depth--;
  return map;
}

function readMapValue(column: number): unknown {
  if (crossesLine()) {
    if (indent > column) return readBlockNode(column);
    return indent === column && isAtItem() ? readBlockList(column) : null;
  }
  const start = position;
  const byte = source[start] ?? 0;
  if (((byteKinds[byte] ?? 0) & cannotStartPlain) !== 0) return readInlineValue(byte, column);
  if (scanBlockPlain()) refuse();
  const value = plainValue(start);
  toNextNode();
  return value;
}

/** A value that starts with an indicator, and what ends its line. */
function readInlineValue(indicator: number, parentColumn: number): unknown {
  let value: unknown;
  if (indicator === verticalBar || indicator === greaterThan) {
    value = readBlockScalar(parentColumn + 1);
  } else {
    flowIndent = parentColumn + 1;
    value = readFlowNode();
    endLine();
  }
  toNextNode();
  return value;
}

/** Steps behind the colon that makes a key of the quoted scalar before it, if there is one. */
function endsKey(): boolean {
  let at = position;
  while (source[at] === space) at++;
  const isKey = source[at] === colon && isBreakOrSpace(source[at + 1] ?? 0);
  if (isKey) position = at + 1;
  return isKey;
}

/** Scans a plain scalar up to what ends it; `stops` are kinds of bytes. */
function scanPlain(stops: number): void {
  const bytes = source;
  const kinds = byteKinds;
  const first = bytes[position] ?? 0;
  if (((kinds[first] ?? 0) & cannotStartPlain) !== 0) refuse();
  if (first === hyphen && endsPlain(bytes[position + 1] ?? 0, stops)) refuse();
  let at = position;
  let bits = 0;
  for (;;) {
    const byte = bytes[at] ?? 0;
    if (((kinds[byte] ?? 0) & stops) !== 0) {
      if (byte === colon) {
        if (endsPlain(bytes[at + 1] ?? 0, stops)) break;
      } else if (byte !== hash || bytes[at - 1] === space) {
        break;
      }
    }
    bits |= byte;
    at++;
  }
  fileBits |= bits;
  scalarBits = bits;
  position = at;
  while (bytes[at - 1] === space) at--;
  scalarEnd = at;
}

/** Whether a colon before this byte ends a plain scalar, and a hyphen before it does not start one. */
function endsPlain(next: number, stops: number): boolean {
  return isBreakOrSpace(next) || ((byteKinds[next] ?? 0) & stops & isFlowIndicator) !== 0;
}

/**
 * Scans a plain scalar outside flow. True behind the colon that makes it a key, false at the start of the next line.
 */
function scanBlockPlain(): boolean {
  scanPlain(stopsPlain);
  if (source[position] === colon) {
    position++;
    return true;
  }
  endLine();
  return false;
}

function plainKey(start: number): string {
  const key = plainValue(start);
  // js-yaml makes strings of keys such as 1.0 and Null after reading them.
  if (typeof key !== "string") refuse();
  return key;
}

/** Value of the plain scalar that was scanned last, by the core schema. */
function plainValue(start: number): unknown {
  const first = source[start] ?? 0;
  if (first <= digitNine) {
    if (first >= digitZero || first === hyphen || first === plus || first === dot) return numberOrText(start);
  } else if (first === 0x3c) {
    if (scalarEnd - start === 2 && source[start + 1] === 0x3c) refuse(); // the merge key: ordinary here, not elsewhere
  } else if (scalarEnd - start <= 5 && mayBeWord(first)) {
    const text = textOfScalar(start);
    if (text === "null" || text === "~" || text === "Null" || text === "NULL") return null;
    if (text === "true" || text === "True" || text === "TRUE") return true;
    if (text === "false" || text === "False" || text === "FALSE") return false;
    return text;
  }
  return textOfScalar(start);
}

/** Whether `null`, `true`, `false` or `~` may start so. */
function mayBeWord(first: number): boolean {
  const lower = first | 0x20;
  return lower === 0x6e || lower === 0x74 || lower === 0x66 || first === 0x7e;
}

const numberPattern =
  /^(?:0o[0-7]+|0x[0-9a-fA-F]+|[-+]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;

/** The number, when it is the one that was written; dates, versions and telephone numbers are text. */
function numberOrText(start: number): number | string {
  const bytes = source;
  const end = scalarEnd;
  const isNegative = bytes[start] === hyphen;
  const firstDigit = isNegative ? start + 1 : start;
  let at = firstDigit;
  let value = 0;
  let byte = bytes[at] ?? 0;
  while (at < end && byte >= digitZero && byte <= digitNine) {
    value = value * 10 + byte - digitZero;
    byte = bytes[++at] ?? 0;
  }
  if (at === end && at > firstDigit) {
    if (at - firstDigit > 15) refuse(); // only up to 15 digits are always exact
    if (bytes[firstDigit] === digitZero && (isNegative || at - firstDigit > 1)) refuse(); // -0, 007
    return isNegative ? -value : value;
  }
  // Digits before a hyphen or a colon begin a day or a time.
  if (at > firstDigit && (byte === hyphen || byte === colon)) return textOfScalar(start);
  const text = textOfScalar(start);
  if (!numberPattern.test(text)) return text;
  const number = Number(text);
  // Up to 15 digits are exact, so `9.0` and `1.10` lose nothing as numbers.
  if (String(number) !== text && !(text.length <= 16 && /^-?\d+\.\d+$/.test(text))) refuse();
  return number;
}

/** A scalar in single or double quotes that ends on its line. */
function readQuoted(quote: number): string {
  const bytes = source;
  const kinds = byteKinds;
  const stops = quote === doubleQuote ? stopsDoubleQuoted : stopsSingleQuoted;
  const start = position + 1;
  let at = start;
  let bits = 0;
  let hasEscape = false;
  for (;;) {
    const byte = bytes[at] ?? 0;
    if (((kinds[byte] ?? 0) & stops) === 0) {
      bits |= byte;
      at++;
    } else if (byte === backslash || (byte === singleQuote && bytes[at + 1] === singleQuote)) {
      hasEscape = true;
      at += 2;
    } else if (byte === quote) {
      break;
    } else {
      refuse();
    }
  }
  position = at + 1;
  fileBits |= bits;
  scalarBits = bits;
  scalarEnd = at;
  if (!hasEscape) return textOfScalar(start);
  const text = quote === doubleQuote ? unescapeDouble(start) : unescapeSingle(start);
  if (text === "__proto__") refuse();
  return text;
}

/** Escapes shared by YAML and JSON have the same meaning; JSON.parse rejects the others, and raw tabs. */
function unescapeDouble(start: number): string {
  const text = textOfUnits(widen(start - 1, scalarEnd + 1, 0));
  try {
    return JSON.parse(text) as string;
  } catch {
    return refuse();
  }
}

function unescapeSingle(start: number): string {
  const count = widen(start, scalarEnd, 0);
  let kept = 0;
  for (let from = 0; from < count; from++) {
    const unit = units[from] ?? 0;
    units[kept++] = unit;
    if (unit === singleQuote) from++;
  }
  return textOfUnits(kept);
}

/** A one-line scalar or a collection; `position` is left right behind it. */
function readFlowNode(): unknown {
  const byte = source[position] ?? 0;
  if (byte === doubleQuote || byte === singleQuote) return readQuoted(byte);
  if (byte === openBracket) return readFlowList();
  if (byte === openBrace) return readFlowMap();
  const start = position;
  scanPlain(stopsPlain | isFlowIndicator);
  return plainValue(start);
}

function readFlowList(): unknown[] {
  if (++depth > maximumDepth) refuse();
  const start = itemCount;
  position++;
  while (!closesFlow(closeBracket)) {
    const item = readFlowNode();
    items[itemCount++] = item;
    endFlowEntry(closeBracket);
  }
  depth--;
  return listFrom(start);
}

/** The items of the list that ends here, in no more room than they need: one that grows by itself has room for 17. */
function listFrom(start: number): unknown[] {
  const list = items.slice(start, itemCount);
  itemCount = start;
  return list;
}

function readFlowMap(): Record<string, unknown> {
  if (++depth > maximumDepth) refuse();
  const map: Record<string, unknown> = {};
  position++;
  while (!closesFlow(closeBrace)) {
    const byte = source[position] ?? 0;
    let key: string;
    if (byte === doubleQuote || byte === singleQuote) {
      key = readQuoted(byte);
      skipSpaces();
      if (source[position] !== colon) refuse();
    } else {
      const start = position;
      scanPlain(stopsPlain | isFlowIndicator);
      if (source[position] !== colon || source[position + 1] !== space) refuse();
      key = plainKey(start);
    }
    position++;
    skipSpaces();
    const value = readFlowNode();
    if (Object.hasOwn(map, key)) refuse();
    map[key] = value;
    endFlowEntry(closeBrace);
  }
  depth--;
  return map;
}

/** Past spaces, comments and line breaks within a flow collection. */
function skipFlowSpace(): void {
  if (crossesLine() && indent < flowIndent) refuse();
}

function closesFlow(bracket: number): boolean {
  skipFlowSpace();
  if (source[position] !== bracket) return false;
  position++;
  return true;
}

/** After the comma that follows an entry; the closing bracket is not consumed. */
function endFlowEntry(bracket: number): void {
  skipFlowSpace();
  if (source[position] === comma) position++;
  else if (source[position] !== bracket) refuse();
}

/** A `|` or `>` scalar whose text is indented by at least `leastIndent`; the indentation is never written in digits. */
function readBlockScalar(leastIndent: number): string {
  if (depth === 0) refuse();
  const bytes = source;
  const isFolded = bytes[position] === greaterThan;
  const chomping = bytes[++position];
  if (chomping === plus || chomping === hyphen) position++;
  endLine();
  let textIndent = -1;
  let deepestBlank = 0;
  let blankLines = 0;
  let hasText = false;
  let isMoreIndented = false;
  let count = 0;
  while (position < sourceLength) {
    const lineStart = position;
    let at = lineStart;
    while (bytes[at] === space && (textIndent < 0 || at - lineStart < textIndent)) at++;
    const first = bytes[at] ?? 0;
    const column = at - lineStart;
    if (first === newline || (first === carriageReturn && bytes[at + 1] === newline)) {
      if (at >= sourceLength && column > 0) refuse(); // spaces at the very end, without a line break
      if (textIndent < 0 && column > deepestBlank) deepestBlank = column;
      blankLines++;
      position = first === newline ? at + 1 : at + 2;
      continue;
    }
    if (textIndent < 0 && column >= leastIndent) {
      if (first === tab || column < deepestBlank) refuse();
      textIndent = column;
    }
    if (textIndent < 0 || column < textIndent) {
      if (first === tab) refuse();
      break;
    }
    if (!isFolded) {
      count = addNewlines(hasText ? blankLines + 1 : blankLines, count);
    } else if (first === space || first === tab) {
      isMoreIndented = true;
      count = addNewlines(hasText ? blankLines + 1 : blankLines, count);
    } else if (isMoreIndented) {
      isMoreIndented = false;
      count = addNewlines(blankLines + 1, count);
    } else if (blankLines === 0) {
      if (hasText) units[count++] = space;
    } else {
      count = addNewlines(blankLines, count);
    }
    const textStart = at;
    let bits = 0;
    for (let byte = first; ((byteKinds[byte] ?? 0) & stopsLine) === 0; byte = bytes[++at] ?? 0) bits |= byte;
    fileBits |= bits;
    count = widen(textStart, at, count);
    position = at;
    if (bytes[at] === newline) position++;
    else if (bytes[at] === carriageReturn && bytes[at + 1] === newline) position += 2;
    else refuse();
    hasText = true;
    blankLines = 0;
  }
  if (chomping === plus) count = addNewlines(hasText ? blankLines + 1 : blankLines, count);
  else if (chomping !== hyphen && hasText) units[count++] = newline;
  return textOfUnits(count);
}

function addNewlines(newlines: number, count: number): number {
  units.fill(newline, count, count + newlines);
  return count + newlines;
}

/** Text of the scalar that was scanned last, which starts at `start`. */
function textOfScalar(start: number): string {
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

function textOfUnits(count: number): string {
  return unitBytes.toString("utf16le", 0, 2 * count);
}

/**
 * Decodes UTF-8 into `units` starting at `count` and returns the new count: three times as fast as Buffer does it for
 * short Chinese text. Invalid UTF-8 gives wrong text here, but the whole file is rejected in the end.
 */
function widen(start: number, end: number, count: number): number {
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
