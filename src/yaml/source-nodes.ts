import {
  COLLECTION_STYLE_FLOW,
  EVENT_ALIAS,
  EVENT_DOCUMENT,
  EVENT_MAPPING,
  EVENT_POP,
  EVENT_SCALAR,
  EVENT_SEQUENCE,
  type Event,
  getScalarValue,
  parseEvents,
  SCALAR_STYLE_DOUBLE_QUOTED,
  SCALAR_STYLE_PLAIN,
  SCALAR_STYLE_SINGLE_QUOTED,
} from "js-yaml";
import { parserDepth } from "./read-yaml.ts";

/** A value of a YAML text and its place there. Offsets are in UTF-16. */
export interface SourceNode {
  readonly kind: "map" | "list" | "scalar" | "alias";
  /** A scalar in quotes or without them; a map or list in brackets, or a line for each of its parts; or a block of text. */
  readonly style: "quoted" | "plain" | "block" | "empty" | "brackets" | "lines";
  /** Its first character; of an empty value, where one would be. A block of text begins with its first word. */
  readonly start: number;
  /** Behind its last character, without a line break that ends a block. */
  readonly end: number;
  readonly parts: readonly SourcePart[];
}

/** A pair of a map, or an item of a list. */
export interface SourcePart {
  /** Empty for items. */
  readonly name: string;
  /** Of the key, or of the dash before an item; of the item itself in brackets. */
  readonly start: number;
  /** Behind the key; as `start` for items. */
  readonly keyEnd: number;
  /** That of the node. */
  readonly end: number;
  readonly node: SourceNode;
}

/** The documents of a text that `readYaml` accepts. */
export function sourceNodes(source: string): readonly SourceNode[] {
  const events = parseEvents(source, { maxDepth: parserDepth });
  const roots: SourceNode[] = [];
  let at = 0;
  while (at < events.length) {
    if (events[at++]?.type === EVENT_DOCUMENT) roots.push(events[at]?.type === EVENT_POP ? emptyAt(0) : readNode(0));
  }
  return roots;

  /** @param place - where the value would be that is empty */
  function readNode(place: number): SourceNode {
    const event = events[at++];
    if (event?.type === EVENT_SCALAR) return scalarNode(event, source, place);
    if (event?.type === EVENT_ALIAS) {
      return { kind: "alias", style: "plain", start: event.anchorStart - 1, end: event.anchorEnd, parts: [] };
    }
    if (event?.type !== EVENT_SEQUENCE && event?.type !== EVENT_MAPPING) return emptyAt(place);
    const isFlow = event.style === COLLECTION_STYLE_FLOW;
    const parts: SourcePart[] = [];
    let end = event.start + (isFlow ? 1 : 0);
    while (at < events.length && events[at]?.type !== EVENT_POP) {
      const part = event.type === EVENT_MAPPING ? readPair(end) : readItem(end, isFlow);
      parts.push(part);
      end = part.node.end;
    }
    at++;
    return {
      kind: event.type === EVENT_MAPPING ? "map" : "list",
      style: isFlow ? "brackets" : "lines",
      start: event.start,
      end: isFlow ? skip(source, end, ",") + 1 : end,
      parts,
    };
  }

  function readPair(place: number): SourcePart {
    const event = events[at];
    const name = event?.type === EVENT_SCALAR ? getScalarValue(source, event) : "";
    const key = readNode(place);
    const colon = skip(source, key.end, "");
    const node = readNode(source.charAt(colon) === ":" ? colon + 1 : key.end);
    return { name, start: key.start, keyEnd: key.end, end: node.end, node };
  }

  function readItem(place: number, isFlow: boolean): SourcePart {
    const dash = skip(source, place, isFlow ? "," : "");
    const node = readNode(isFlow ? dash : dash + 1);
    const start = isFlow ? node.start : dash;
    return { name: "", start, keyEnd: start, end: node.end, node };
  }
}

function scalarNode(event: Extract<Event, { type: typeof EVENT_SCALAR }>, source: string, place: number): SourceNode {
  const { valueStart, valueEnd, style } = event;
  if (valueStart < 0) return emptyAt(place);
  if (style === SCALAR_STYLE_PLAIN)
    return { kind: "scalar", style: "plain", start: valueStart, end: valueEnd, parts: [] };
  if (style === SCALAR_STYLE_DOUBLE_QUOTED || style === SCALAR_STYLE_SINGLE_QUOTED) {
    return { kind: "scalar", style: "quoted", start: valueStart - 1, end: valueEnd + 1, parts: [] };
  }
  let end = valueEnd;
  while (end > valueStart && /\s/.test(source.charAt(end - 1))) end--;
  return { kind: "scalar", style: "block", start: valueStart, end, parts: [] };
}

function emptyAt(place: number): SourceNode {
  return { kind: "scalar", style: "empty", start: place, end: place, parts: [] };
}

/** The next character that is no blank, line break, comment or one of the others. */
function skip(source: string, from: number, others: string): number {
  let at = from;
  for (;;) {
    const character = source.charAt(at);
    if (character === "#") {
      const end = source.indexOf("\n", at);
      at = end < 0 ? source.length : end;
    } else if (character !== "" && (/\s/.test(character) || others.includes(character))) at++;
    else return at;
  }
}
