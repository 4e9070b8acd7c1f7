import type { TextEdit } from "../model/repair.ts";
import type { EditedText } from "./edit-yaml.ts";
import type { YamlChild, YamlNode } from "./nodes.ts";

/** A field of a map, or an item of a list, and where it is. */
export interface Placed {
  /** The map or list. */
  readonly parent: YamlNode;
  /** Position among its fields or items. */
  readonly index: number;
}

/** The edits that take the value of a field away, with the comment behind it; `comment` comes in its place. */
export function blankField({ text, isJson }: EditedText, place: Placed, comment: string | null): TextEdit | null {
  const child = childAt(place);
  if (!child?.key) return null;
  const start = colonOf(child.key, text) + 1;
  if (start === 0) return null;
  const end = pairEnd(child, text);
  if (isJson) return { start, end, text: " null" };
  if (place.parent.style === "flow-collection") return { start, end, text: " " };
  const rest = text.charAt(end - 1) === "\n" ? 0 : lengthOfRest(text, end);
  const isBroken = text.charAt(end - 1) === "\n";
  return { start, end: end + rest, text: `${comment === null ? "" : ` # ${comment}`}${isBroken ? "\n" : ""}` };
}

/**
 * The edit that takes away a field or an item, with the lines of comment above it. `instead` is a comment in its place,
 * which is left out where there is no line of its own. Null where it shares its line with others.
 *
 * @param firstKept - position of the first field or item that stays
 */
export function removeChild(
  { text, isJson }: EditedText,
  place: Placed,
  firstKept: number,
  instead: string | null,
): TextEdit | null {
  const child = childAt(place);
  if (!child) return null;
  const { parent, index } = place;
  if (parent.style === "flow-collection") return removeWithinBrackets(text, place, firstKept);
  if (isJson) return null;
  const begin = child.key ? child.key.start : dashOf(child.node, text);
  if (begin < 0) return null;
  const lineStart = text.lastIndexOf("\n", begin - 1) + 1;
  const indent = text.slice(lineStart, begin);
  const first = childAt({ parent, index: 0 })?.key;
  if (!isFirstOfLine(text, begin) || (index < firstKept && first && !isFirstOfLine(text, first.start))) {
    // The first field of an item is on the line of its dash: the next one takes its place.
    const next = childAt({ parent, index: index + 1 })?.key;
    return next ? { start: begin, end: next.start, text: "" } : null;
  }
  const end = pairEnd(child, text);
  const lineEnd = text.charAt(end - 1) === "\n" ? end : end + lengthOfRest(text, end);
  const behind = text.charAt(lineEnd - 1) === "\n" ? lineEnd : Math.min(text.length, nextLine(text, lineEnd));
  return {
    start: startOfComments(text, lineStart, indent),
    end: behind,
    text: instead === null ? "" : `${indent}# ${instead}\n`,
  };
}

function isFirstOfLine(text: string, offset: number): boolean {
  return /^[ ]*$/.test(text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset));
}

/** The beginning of the line of a node, and the blanks before it. */
export function lineOf(text: string, offset: number): { readonly start: number; readonly indent: string } {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  return { start, indent: /^ */.exec(text.slice(start, offset))?.[0] ?? "" };
}

function removeWithinBrackets(text: string, place: Placed, firstKept: number): TextEdit | null {
  const child = childAt(place);
  const { parent, index } = place;
  if (!child) return null;
  const before = childAt({ parent, index: index - 1 });
  if (before && index > firstKept) return { start: pairEnd(before, text), end: pairEnd(child, text), text: "" };
  const next = childAt({ parent, index: index + 1 });
  return { start: startOf(child), end: next ? startOf(next) : pairEnd(child, text), text: "" };
}

function childAt({ parent, index }: Placed): YamlChild | undefined {
  if (index < 0) return undefined;
  return childrenOf(parent)[index];
}

const listed = new WeakMap<YamlNode, readonly YamlChild[]>();

function childrenOf(node: YamlNode): readonly YamlChild[] {
  let children = listed.get(node);
  if (!children) {
    children = [...(node.children?.values() ?? [])];
    listed.set(node, children);
  }
  return children;
}

function startOf({ key, node }: YamlChild): number {
  return key ? key.start : node.offset;
}

/** Behind the last character of a field or an item; for a block of text, behind its last line break. */
export function pairEnd({ key, node }: YamlChild, text: string): number {
  if (node.children === null) {
    if (node.end > 0) return node.end;
    return key ? colonOf(key, text) + 1 : node.offset + 1;
  }
  const last = childrenOf(node).at(-1);
  const inner = last ? pairEnd(last, text) : node.offset + 1;
  return node.style === "flow-collection" ? closingOf(text, inner) : inner;
}

/** Behind the bracket that closes, past blanks, a last comma and comments. */
function closingOf(text: string, from: number): number {
  let at = from;
  while (at < text.length && !/[\]}]/.test(text.charAt(at))) at = text.charAt(at) === "#" ? nextLine(text, at) : at + 1;
  return Math.min(at + 1, text.length);
}

function colonOf(key: YamlNode, text: string): number {
  return text.indexOf(":", key.end);
}

/** The dash of an item: the last one before it. -1 when there is something else between. */
function dashOf(node: YamlNode, text: string): number {
  const from = node.style === "empty" ? node.offset : node.offset - 1;
  const dash = text.lastIndexOf("-", from);
  return dash >= 0 && /^-[ \n]*$/.test(text.slice(dash, node.offset)) ? dash : -1;
}

/** Blanks and a comment up to the end of the line, without its break. */
function lengthOfRest(text: string, from: number): number {
  const lineEnd = text.indexOf("\n", from);
  const rest = text.slice(from, lineEnd < 0 ? text.length : lineEnd);
  return /^[ \t]*(?:#.*)?\r?$/.test(rest) ? rest.replace(/\r$/, "").length : 0;
}

function nextLine(text: string, from: number): number {
  const lineEnd = text.indexOf("\n", from);
  return lineEnd < 0 ? text.length : lineEnd + 1;
}

/** Where the lines of comment begin that are directly above a line and as far to the right. */
function startOfComments(text: string, lineStart: number, indent: string): number {
  let start = lineStart;
  while (start > 0) {
    const above = text.lastIndexOf("\n", start - 2) + 1;
    if (!text.startsWith(`${indent}#`, above)) break;
    start = above;
  }
  return start;
}
