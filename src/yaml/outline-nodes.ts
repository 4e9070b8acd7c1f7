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
  const starts: number[] = [];
  const ends: number[] = [];
  let indent: string | null = null;
  // One line at a time: of a hundred thousand records there are more than a million.
  for (const line of linesOf(source, start, end)) {
    if (line.start === start) {
      if (!emptyLine.test(line.text.slice(name.length + 1))) return null;
      continue;
    }
    const own = itemLine.exec(line.text)?.[1];
    indent ??= own ?? null;
    if (own !== undefined && own === indent) starts.push(line.start);
    // A comment at the margin of the items, or before it, may be about the next one.
    if (emptyLine.test(line.text)) continue;
    if (indent === null || !line.text.startsWith(indent)) return null;
    ends[starts.length - 1] = line.start + line.text.trimEnd().length;
  }
  const margin = indent?.length ?? 0;
  const parts = starts.map((from, at) => new ItemPart(source, from, margin, ends[at] ?? from));
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last) return null;
  const node: SourceNode = { kind: "list", style: "lines", start: first.start, end: last.end, parts };
  return { name, start, keyEnd: start + name.length, end: last.end, node };
}

/** An item of a list; a class, because an object with a function of its own takes five times the room. */
class ItemPart implements SourcePart {
  readonly #source: string;
  readonly #from: number;
  readonly name = "";
  readonly start: number;
  readonly keyEnd: number;
  readonly end: number;

  /** @param from - where its line begins */
  constructor(source: string, from: number, indent: number, end: number) {
    this.#source = source;
    this.#from = from;
    this.start = from + indent;
    this.keyEnd = this.start;
    this.end = end;
  }

  get node(): SourceNode {
    const { start, end } = this;
    const [root] = sourceNodes(this.#source.slice(this.#from, end));
    const [part] = root?.parts ?? [];
    return part ? shifted(part.node, this.#from) : { kind: "alias", style: "plain", start, end, parts: [] };
  }
}

function shifted({ start, end, parts, ...node }: SourceNode, by: number): SourceNode {
  return { ...node, start: start + by, end: end + by, parts: parts.map((part) => shiftedPart(part, by)) };
}

function shiftedPart({ name, start, keyEnd, end, node }: SourcePart, by: number): SourcePart {
  return { name, start: start + by, keyEnd: keyEnd + by, end: end + by, node: shifted(node, by) };
}
