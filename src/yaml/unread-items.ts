import { Buffer } from "node:buffer";
import { isObject, type JsonObject, type JsonValue } from "../model/json.ts";
import { readPlainYaml } from "./read-plain-yaml.ts";

/** A document of a file, of which the items of one list are not read. */
export interface UnreadItems {
  /** The document, with 0 in place of the list. */
  readonly rest: JsonObject;
  /** The lines of each item, with the comments and blank lines behind it; only as long as the bytes are there. */
  readonly items: readonly Buffer[];
}

const newline = 0x0a;
const space = 0x20;
const numberSign = 0x23;
const hyphen = 0x2d;
const byteOrderMark = Buffer.from("\ufeff");

/**
 * Reads the documents of a file without the items of a list, so that those are read once that several versions of it have.
 * The same lines are the same item wherever they are: the plain subset has nothing that refers to other places.
 *
 * @param list - a key of the documents, a plain word
 * @returns null where a document is not in the plain subset, or not written with such a block list of items
 */
export function withUnreadItems(bytes: Buffer, list: string): readonly UnreadItems[] | null {
  if (bytes.includes(byteOrderMark)) return null;
  const documents = partsOf(bytes).map((part) => inDocument(part, list));
  return documents.every((document) => document !== null) ? documents : null;
}

/** The parts of a file between its markers; a marker with text on its line does not divide it. */
function partsOf(bytes: Buffer): readonly Buffer[] {
  const parts: Buffer[] = [];
  let start = bytes.indexOf("---\n") === 0 ? 4 : 0;
  for (let at = bytes.indexOf("\n---\n", start); at >= 0; at = bytes.indexOf("\n---\n", start)) {
    parts.push(bytes.subarray(start, at + 1));
    start = at + 5;
  }
  return [...parts, bytes.subarray(start)];
}

function inDocument(bytes: Buffer, list: string): UnreadItems | null {
  const head = bytes.indexOf(`\n${list}:\n`);
  if (head < 0) return null;
  const { items, end } = itemsFrom(bytes, head + list.length + 3);
  if (items.length === 0) return null;
  const rest = onlyDocument(bytes.subarray(0, head + 1), Buffer.from(`${list}: 0\n`), bytes.subarray(end));
  // Where it is no key of the document, such as in a text of several lines, the number is not there.
  return rest !== null && Object.hasOwn(rest, list) && rest[list] === 0 ? { rest, items } : null;
}

/** An item of {@link withUnreadItems}; nothing for what is not in the plain subset. */
export function readItem(lines: Buffer, list: string): JsonValue | undefined {
  // As deep as it is in its document, since depth has a limit.
  const document = onlyDocument(Buffer.from(`${list}:\n`), lines);
  const items = document?.[list];
  return Array.isArray(items) && items.length === 1 ? items[0] : undefined;
}

function onlyDocument(...parts: readonly Buffer[]): JsonObject | null {
  const [document, ...others] = (readPlainYaml(Buffer.concat(parts)) ?? []) as JsonValue[];
  return document !== undefined && isObject(document) && others.length === 0 ? document : null;
}

/** The items that begin at the same column as the first, up to a line that begins further left. */
function itemsFrom(bytes: Buffer, start: number): { readonly items: readonly Buffer[]; readonly end: number } {
  const items: Buffer[] = [];
  let column = -1;
  let itemStart = start;
  let at = start;
  for (let next = start; at < bytes.length; at = next) {
    const lineEnd = bytes.indexOf(newline, at);
    next = lineEnd < 0 ? bytes.length : lineEnd + 1;
    let first = at;
    while (bytes[first] === space) first++;
    const sign = bytes[first];
    if (first >= next || sign === newline) continue;
    const indent = first - at;
    if (sign === hyphen && bytes[first + 1] === space && (column < 0 || indent === column)) {
      // Comments above the first item are of that item.
      if (column >= 0) {
        items.push(bytes.subarray(itemStart, at));
        itemStart = at;
      }
      column = indent;
    } else if (indent < column || (sign !== numberSign && (column < 0 || indent === column))) break;
  }
  if (column >= 0) items.push(bytes.subarray(itemStart, at));
  return { items, end: at };
}
