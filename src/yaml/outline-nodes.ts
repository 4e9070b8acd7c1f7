import { type SourceNode, type SourcePart, sourceNodes } from "./source-nodes.ts";

/** A line of a map at the left margin: `records:`. */
const keyLine = /^([A-Za-z_]\w*):(?:[ \t]|$)/;
/** The dash before an item of a list, and the blanks before it. */
const itemLine = /^( *)-(?: |$)/;
/** What says nothing: a comment, or a blank. */
const emptyLine = /^[ \t]*(?:#|$)/;

interface Line {
  readonly start: number;
  readonly text: string;
}

/**
 * The document of a text as {@link sourceNodes} gives it, of which the items of lists are parsed when they are looked at:
 * the nodes of a hundred thousand records need more room than everything else. Null for a text that is not written with
 * its keys at the left margin. The lines are not understood as YAML: what is made with this outline is to be read again.
 */
export function outlineNodes(source: string): SourceNode | null {
  const keys: { readonly name: string; readonly start: number }[] = [];
  for (const { start, text } of linesOf(source, 0, source.length)) {
    const [, name] = keyLine.exec(text) ?? [];
    if (name !== undefined) keys.push({ name, start });
    else if (!/^[ \t#-]|^$/.test(text) || text.startsWith("---") || (keys.length === 0 && !emptyLine.test(text))) {
      return null;
    }
  }
  const parts: SourcePart[] = [];
  for (const [at, { name, start }] of keys.entries()) {
    const end = keys[at + 1]?.start ?? source.length;
    const part = listPart(source, name, start, end) ?? parsedPart(source, start, end);
    if (part === null || part.name !== name) return null;
    parts.push(part);
  }
  const [first, last] = [parts[0], parts.at(-1)];
  return first && last ? { kind: "map", style: "lines", start: first.start, end: last.end, parts } : null;
}

function* linesOf(source: string, from: number, to: number): Generator<Line> {
  for (let start = from; start < to; ) {
    const found = source.indexOf("\n", start);
    const end = found < 0 || found > to ? to : found;
    yield { start, text: source.slice(start, end).replace(/\r$/, "") };
    start = end + 1;
  }
}

/** A key with what is behind it, parsed. */
function parsedPart(source: string, start: number, end: number): SourcePart | null {
  const [root, another] = sourceNodes(source.slice(start, end));
  const [part, second] = root?.parts ?? [];
  return part && !second && !another && root?.kind === "map" && root.style === "lines"
    ? shiftedPart(part, start)
    : null;
}

/** A key with a list that has a dash before each item; null for anything else. */
function listPart(source: string, name: string, start: number, end: number): SourcePart | null {
  const [head, ...rest] = linesOf(source, start, end);
  if (!head || !emptyLine.test(head.text.slice(name.length + 1))) return null;
  const first = rest.find(({ text }) => !emptyLine.test(text));
  const [, indent] = itemLine.exec(first?.text ?? "") ?? [];
  if (!first || indent === undefined) return null;
  const starts: number[] = [];
  const ends: number[] = [];
  for (const line of rest) {
    if (itemLine.exec(line.text)?.[1] === indent) starts.push(line.start);
    // A comment at the margin of the items, or before it, may be about the next one.
    if (emptyLine.test(line.text)) continue;
    if (starts.length === 0 || !line.text.startsWith(indent)) return null;
    ends[starts.length - 1] = line.start + line.text.trimEnd().length;
  }
  const parts = starts.map((from, at) => itemPart(source, from, ends[at] ?? from, indent.length));
  const last = parts.at(-1);
  if (!last) return null;
  const node: SourceNode = { kind: "list", style: "lines", start: first.start + indent.length, end: last.end, parts };
  return { name, start, keyEnd: start + name.length, end: last.end, node };
}

/** @param from - where its line begins */
function itemPart(source: string, from: number, end: number, indent: number): SourcePart {
  const start = from + indent;
  return {
    name: "",
    start,
    keyEnd: start,
    end,
    get node(): SourceNode {
      const [root] = sourceNodes(source.slice(from, end));
      const [part] = root?.parts ?? [];
      return part ? shifted(part.node, from) : { kind: "alias", style: "plain", start, end, parts: [] };
    },
  };
}

function shifted({ start, end, parts, ...node }: SourceNode, by: number): SourceNode {
  return { ...node, start: start + by, end: end + by, parts: parts.map((part) => shiftedPart(part, by)) };
}

function shiftedPart({ name, start, keyEnd, end, node }: SourcePart, by: number): SourcePart {
  return { name, start: start + by, keyEnd: keyEnd + by, end: end + by, node: shifted(node, by) };
}
