import { isDeepStrictEqual } from "node:util";
import { isObject, type JsonObject, type JsonValue } from "../model/json.ts";
import { groupBy } from "../text/group-by.ts";
import { withoutByteOrderMark } from "../text/without-byte-order-mark.ts";
import { outlineNodes } from "./outline-nodes.ts";
import { readPlainYaml } from "./read-plain-yaml.ts";
import { readYaml } from "./read-yaml.ts";
import { type SourceNode, sourceNodes } from "./source-nodes.ts";
import { quoted, writeScalar } from "./write-scalar.ts";
import { fieldLines, inBrackets, oneItem, wrapped } from "./write-yaml.ts";

/** What tells the items of a list apart, by the path of the list (`records`); null where only their values do. */
export type Identify = (path: string, item: JsonValue) => string | null;

/**
 * A YAML text with other data in one of its documents. What stays the same keeps its bytes: comments, order, quotes,
 * line breaks. What changes is replaced in place, and what is new comes where the data has it. Null where that cannot be
 * done without changing more, as with a value that has an anchor.
 *
 * @param index - of the document, from 0
 * @param wanted - all data that the document is to have
 */
export function updateYaml(text: string, index: number, wanted: JsonObject, identify: Identify): string | null {
  const source = withoutByteOrderMark(text);
  const before = dataOf(source);
  const data = before[index];
  if (data === undefined) return null;
  if (isDeepStrictEqual(data, wanted)) return text;
  const after = before.map((document, at) => (at === index ? wanted : document));
  const mark = text.slice(0, text.length - source.length);
  /** The text with the changes; null where they cannot be made at the nodes, or where something else became other. */
  const changed = (root: SourceNode | null | undefined) => {
    if (!root) return null;
    const editor = createEditor(source, identify);
    if (!editor.change(root, data, wanted, "")) return null;
    const result = editor.result();
    return isDeepStrictEqual(dataOf(result), after) ? mark + result : null;
  };
  const outline = before.length === 1 ? attempt(() => changed(outlineNodes(source))) : null;
  return outline ?? changed(sourceNodes(source)[index]);
}

/** The documents of a text, by the reader that needs less room where it can. */
function dataOf(text: string): readonly JsonValue[] {
  return (readPlainYaml(new TextEncoder().encode(text)) as JsonValue[] | null) ?? readYaml(text).documents;
}

/** Null where the outline was none, so that the parser found an error in a part of the text. */
function attempt(change: () => string | null): string | null {
  try {
    return change();
  } catch {
    return null;
  }
}

function createEditor(source: string, identify: Identify) {
  const edits: { readonly start: number; readonly end: number; readonly text: string }[] = [];
  const edit = (start: number, end: number, text: string) => edits.push({ start, end, text });
  return { change, result };

  /** Changes a node to what it is to be; false where it has to be written anew. */
  function change(node: SourceNode, before: JsonValue, after: JsonValue, path: string): boolean {
    if (isDeepStrictEqual(before, after)) return true;
    if (node.kind === "map" && isObject(before) && isObject(after)) return changeMap(node, before, after, path);
    if (node.kind === "list" && Array.isArray(before) && Array.isArray(after))
      return changeList(node, before, after, path);
    if (node.kind !== "scalar" || (node.style !== "plain" && node.style !== "quoted")) return false;
    if (typeof after === "object" || (typeof after === "string" && after.includes("\n"))) return false;
    edit(
      node.start,
      node.end,
      typeof after === "string" && node.style === "quoted" ? quoted(after) : inBrackets(after),
    );
    return true;
  }

  function changeMap(map: SourceNode, before: JsonObject, after: JsonObject, path: string): boolean {
    const isFlow = map.style === "brackets";
    const pairs = map.parts.map((part) => ({ ...part, end: part.node.end, isKept: Object.hasOwn(after, part.name) }));
    const kept = pairs.filter(({ isKept }) => isKept);
    const [first] = kept;
    if (!first) return false;
    const indent = isFlow ? "" : " ".repeat(first.start - lineStart(first.start));
    removeParts(pairs, isFlow);
    for (const { node, name, start, end } of kept) {
      const value = after[name] ?? null;
      const inner = path === "" ? name : `${path}.${name}`;
      if (change(node, before[name] ?? null, value, inner)) continue;
      const isAlone = !isFlow && /^[ \t]*(?:\r?\n|$)/.test(source.slice(end, lineEnd(end)) || "\n");
      const text = isAlone ? fieldLines(name, value, indent).join("\n").slice(indent.length) : pairText(name, value);
      edit(start, end, text);
    }
    const added = Object.keys(after).filter((name) => !Object.hasOwn(before, name));
    for (const [anchor, names] of behind(added, Object.keys(after), new Set(kept.map(({ name }) => name)))) {
      const { end } = kept.find(({ name }) => name === anchor) ?? { end: null };
      const texts = names.map((name) => pairText(name, after[name] ?? null));
      const lines = names.flatMap((name) => fieldLines(name, after[name] ?? null, indent));
      if (isFlow) insertWithin(first.start, end, texts);
      else insertLines(end === null ? null : end, first.start, lines, indent);
    }
    return true;
  }

  function changeList(
    list: SourceNode,
    before: readonly JsonValue[],
    after: readonly JsonValue[],
    path: string,
  ): boolean {
    const isFlow = list.style === "brackets";
    const matches = matchItems(before, after, (item) => identify(path, item));
    const matched = new Map(
      [...matches.entries()].flatMap(([to, from]) => (from === null ? [] : [[from, to] as const])),
    );
    // The node of an item is looked at where something of it changes.
    const items = list.parts.map((part, at) => ({
      part,
      at,
      start: part.start,
      end: part.end,
      isKept: matched.has(at),
    }));
    const kept = items.filter(({ isKept }) => isKept);
    const [first] = kept;
    if (!first) return false;
    const indent = isFlow ? "" : " ".repeat(first.start - lineStart(first.start));
    let isShort: boolean | null = null;
    const linesOf = (item: JsonValue) => {
      isShort ??= list.parts.every(({ node }) => node.kind === "map" && node.style === "brackets");
      return isShort && isObject(item) ? shortItem(item, indent) : oneItem(item, indent);
    };
    removeParts(items, isFlow);
    for (const { part, at, start } of kept) {
      const value = after[matched.get(at) ?? -1] ?? null;
      if (isDeepStrictEqual(before[at] ?? null, value) || change(part.node, before[at] ?? null, value, path)) continue;
      edit(start, part.node.end, isFlow ? inBrackets(value) : linesOf(value).join("\n").slice(indent.length));
    }
    const added = after.map((_, to) => to).filter((to) => matches[to] === null);
    const order = after.map((_, to) => to);
    for (const [anchor, places] of behind(added, order, new Set(matched.values()))) {
      const end = anchor === null ? null : (items[matches[anchor] ?? -1]?.end ?? null);
      const values = places.map((to) => after[to] ?? null);
      if (isFlow) insertWithin(first.start, end, values.map(inBrackets));
      else insertLines(end, first.start, values.flatMap(linesOf), indent);
    }
    return true;
  }

  /** Removes parts with what separates them from the next, or the last ones from those before. */
  function removeParts(parts: readonly Part[], isFlow: boolean): void {
    const firstKept = parts.findIndex(({ isKept }) => isKept);
    const lastKept = parts.findLastIndex(({ isKept }) => isKept);
    const [head, first, last] = [parts[0], parts[firstKept], parts[lastKept]];
    const end = parts.at(-1)?.end;
    if (!head || !first || !last || end === undefined) return;
    // What is first behind a dash, or in brackets, gives its place to the next.
    const isInline = isFlow || source.slice(lineStart(head.start), head.start).trim() !== "";
    if (isInline && firstKept > 0) edit(head.start, first.start, "");
    for (const [at, { start, end, isKept }] of parts.entries()) {
      if (isKept || (isInline && at < firstKept) || (isFlow && at > lastKept)) continue;
      if (isFlow) edit(start, parts[at + 1]?.start ?? end, "");
      else edit(lineStart(start), lineEnd(end), "");
    }
    if (isFlow && lastKept < parts.length - 1) edit(last.end, end, "");
  }

  function insertWithin(first: number, end: number | null, texts: readonly string[]): void {
    if (end === null) edit(first, first, texts.map((text) => `${text}, `).join(""));
    else edit(end, end, texts.map((text) => `, ${text}`).join(""));
  }

  function insertLines(end: number | null, first: number, lines: readonly string[], indent: string): void {
    if (end === null) {
      edit(first, first, `${lines.join("\n").slice(indent.length)}\n${indent}`);
      return;
    }
    const at = lineEnd(end);
    const isBroken = source.charAt(at - 1) === "\n";
    edit(at, at, isBroken ? `${lines.join("\n")}\n` : `\n${lines.join("\n")}`);
  }

  function result(): string {
    const lineBreak = source.includes("\r\n") ? "\r\n" : "\n";
    const parts: string[] = [];
    let at = 0;
    for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
      parts.push(source.slice(at, Math.max(at, start)), text.replaceAll("\n", lineBreak));
      at = Math.max(at, end);
    }
    return parts.join("") + source.slice(at);
  }

  function lineStart(at: number): number {
    return source.lastIndexOf("\n", at - 1) + 1;
  }

  /** Behind the line break of the line. */
  function lineEnd(at: number): number {
    const end = source.indexOf("\n", at);
    return end < 0 ? source.length : end + 1;
  }
}

interface Part {
  readonly start: number;
  readonly end: number;
  readonly isKept: boolean;
}

function pairText(name: string, value: JsonValue): string {
  return `${writeScalar(name, true)}: ${inBrackets(value)}`;
}

/** An item in braces, on as many lines as it needs. */
function shortItem(item: JsonObject, indent: string): string[] {
  const parts = Object.entries(item).map(([name, value]) => pairText(name, value));
  const [first = "", ...rest] = wrapped(parts, `${indent}    `, ["{ ", " }"]);
  return [`${indent}- ${first.trimStart()}`, ...rest];
}

/** The new names, by the kept one that they come behind; null for those before all kept ones. */
function behind<T>(added: readonly T[], order: readonly T[], kept: ReadonlySet<T>): Map<T | null, T[]> {
  const isNew = new Set(added);
  let anchor: T | null = null;
  const anchors = new Map<T, T | null>();
  for (const name of order) {
    if (kept.has(name)) anchor = name;
    else if (isNew.has(name)) anchors.set(name, anchor);
  }
  return groupBy(anchors.keys(), (name) => anchors.get(name) ?? null);
}

/**
 * For each item of a list, which of the former ones it was; null for a new one. Items without an identity that are
 * between the same others, are the same in order.
 */
function matchItems(
  before: readonly JsonValue[],
  after: readonly JsonValue[],
  identify: (item: JsonValue) => string | null,
): readonly (number | null)[] {
  const places = new Map(occurrences(before, identify).map((id, at) => [id, at]));
  const matches: (number | null)[] = [];
  let last = -1;
  for (const id of occurrences(after, identify)) {
    const at = places.get(id);
    if (at !== undefined && at > last) last = at;
    matches.push(at !== undefined && at === last ? at : null);
  }
  const nexts: number[] = [];
  for (let to = matches.length - 1, next = before.length; to >= 0; to--) {
    next = matches[to] ?? next;
    nexts[to] = next;
  }
  let free = 0;
  for (const [to, at] of matches.entries()) {
    if (at !== null) {
      free = at + 1;
      continue;
    }
    const next = nexts[to] ?? 0;
    const isUnknown = identify(before[free] ?? null) === null && identify(after[to] ?? null) === null;
    if (free < next && isUnknown) matches[to] = free++;
  }
  return matches;
}

function occurrences(items: readonly JsonValue[], identify: (item: JsonValue) => string | null): readonly string[] {
  const counts = new Map<string, number>();
  return items.map((item) => {
    const id = identify(item) ?? `= ${JSON.stringify(item)}`;
    const count = counts.get(id) ?? 0;
    counts.set(id, count + 1);
    return `${count} ${id}`;
  });
}
