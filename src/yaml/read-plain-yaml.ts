/**
 * Reads the plain subset of YAML that people write by hand, straight from the bytes of a file and faster than js-yaml.
 *
 * js-yaml remains the authority on what a text means: this reader returns exactly js-yaml's data (core schema) or
 * nothing. It reports no errors. Anything odd, wrong or merely rare makes it stop, and the caller uses js-yaml.
 */
import { isUtf8 } from "node:buffer";
import { readBlockScalar } from "./plain/block-scalars.ts";
import {
  byteKinds,
  cannotStartPlain,
  dot,
  doubleQuote,
  greaterThan,
  hyphen,
  singleQuote,
  verticalBar,
} from "./plain/bytes.ts";
import {
  begin,
  end,
  enter,
  fileBits,
  indent,
  indentTo,
  leave,
  moveTo,
  notPlain,
  position,
  refuse,
  source,
} from "./plain/cursor.ts";
import { readFlow } from "./plain/flow.ts";
import { crossesLine, endLine, isAtItem, toNextNode } from "./plain/lines.ts";
import { addItem, forgetItems, itemCount, listFrom } from "./plain/lists.ts";
import { plainKey, plainValue, scanBlockPlain } from "./plain/plain-scalars.ts";
import { endsKey, readQuoted } from "./plain/quoted-scalars.ts";

const isLittleEndian = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;

/**
 * Documents of a plain-subset YAML stream, or null when the text needs the full parser: because the subset leaves it
 * out, because it is wrong, or because a number in it would not print back as it was written. Only the first `length`
 * bytes are read; nothing of the result refers to them.
 */
export function readPlainYaml(bytes: Uint8Array, length: number = bytes.length): unknown[] | null {
  if (!isLittleEndian) return null; // `units` are decoded as UTF-16LE
  const file = bytes.subarray(0, length);
  begin(file);
  try {
    const documents = readDocuments();
    return fileBits < 0x80 || isUtf8(file) ? documents : null;
  } catch (error) {
    if (error !== notPlain) throw error;
    return null;
  } finally {
    end();
    forgetItems();
  }
}

function readDocuments(): unknown[] {
  const documents: unknown[] = [];
  toNextNode();
  do {
    if (indent < 0) {
      if (source[position] !== hyphen) refuse();
      moveTo(position + 3);
      endLine();
      toNextNode();
      if (indent < 0) refuse(); // js-yaml has its own view on empty documents
    }
    // On the first line of a file, js-yaml takes an indented `---` for a marker.
    if (indent > 0 && source[position] === hyphen && source[position + 1] === hyphen) refuse();
    documents.push(readBlockNode(indent - 1));
    if (indent >= 0) refuse();
    if (source[position] === dot) {
      moveTo(position + 3);
      endLine();
      toNextNode();
      if (indent >= 0 || source[position] === dot) refuse();
    }
  } while (source[position] === hyphen);
  return documents;
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
  enter();
  const start = itemCount;
  do {
    const hyphenPosition = position;
    moveTo(position + 1);
    let item: unknown = null;
    if (!crossesLine()) {
      indentTo(column + position - hyphenPosition);
      item = readBlockNode(column);
    } else if (indent > column) {
      item = readBlockNode(column);
    }
    addItem(item);
  } while (indent === column && isAtItem());
  leave();
  return listFrom(start);
}

/** Starts behind the colon of the first key. */
function readBlockMap(column: number, firstKey: string): Record<string, unknown> {
  enter();
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
  leave();
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
    value = readFlow(parentColumn + 1);
    endLine();
  }
  toNextNode();
  return value;
}
