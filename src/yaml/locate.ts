import {
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
import { tokensOf } from "../text/json-pointer.ts";
import { createPositions, type Position } from "./positions.ts";
import { parserDepth, withoutByteOrderMark } from "./read-yaml.ts";

/** Finds where a JSON pointer leads in a text that {@link readYaml} accepts. */
export type Locator = (document: number, pointer: string, target: "value" | "key") => Position;

interface Node {
  readonly offset: number;
  readonly children: Map<string, Child> | null;
}

interface Child {
  /** Offset of the key; of the item itself in a list. */
  readonly key: number;
  readonly node: Node;
}

/**
 * A locator for one text. A pointer that leads nowhere gives the nearest value above it. Builds an index of the whole
 * text once: make one per file that has findings.
 */
export function createLocator(text: string): Locator {
  const positions = createPositions(withoutByteOrderMark(text));
  const offsets = createOffsets(text);
  return (document, pointer, target) => positions(offsets(document, pointer, target));
}

/** Like {@link Locator}, as an offset into the text without its byte order mark. */
export type Offsets = (document: number, pointer: string, target: "value" | "key") => number;

export function createOffsets(text: string): Offsets {
  const source = withoutByteOrderMark(text);
  const roots = readNodes(parseEvents(source, { maxDepth: parserDepth }), source);
  return (document, pointer, target) => {
    const root = roots[document];
    if (!root) return 0;
    let node: Node = root;
    let offset = root.offset;
    for (const token of tokensOf(pointer)) {
      const child: Child | undefined = node.children?.get(token);
      if (!child) break;
      node = child.node;
      // The key of the last step only: above it, the value is what is wanted.
      offset = target === "key" ? child.key : node.offset;
    }
    return offset;
  };
}

function readNodes(events: readonly Event[], source: string): Node[] {
  const roots: Node[] = [];
  let at = 0;
  const readNode = (fallback: number): Node => {
    const event = events[at++];
    if (!event) return { offset: fallback, children: null };
    if (event.type === EVENT_SCALAR) {
      return { offset: scalarOffset(event.valueStart, event.style, source, fallback), children: null };
    }
    if (event.type === EVENT_ALIAS) return { offset: event.anchorStart - 1, children: null };
    const children = new Map<string, Child>();
    if (event.type === EVENT_SEQUENCE) {
      for (let index = 0; events[at]?.type !== EVENT_POP; index++) {
        const node = readNode(event.start);
        children.set(String(index), { key: node.offset, node });
      }
      at++;
      return { offset: event.start, children };
    }
    if (event.type === EVENT_MAPPING) {
      while (events[at]?.type !== EVENT_POP) {
        const keyEvent = events[at];
        const name = keyEvent?.type === EVENT_SCALAR ? getScalarValue(source, keyEvent) : "";
        const key = readNode(event.start).offset;
        children.set(name, { key, node: readNode(key) });
      }
      at++;
      return { offset: event.start, children };
    }
    return { offset: fallback, children: null };
  };
  while (at < events.length) {
    if (events[at++]?.type !== EVENT_DOCUMENT) continue;
    const node = events[at]?.type === EVENT_POP ? { offset: 0, children: null } : readNode(0);
    roots.push(node);
  }
  return roots;
}

function scalarOffset(start: number, style: number, source: string, fallback: number): number {
  if (start < 0) return fallback;
  if (style === SCALAR_STYLE_DOUBLE_QUOTED || style === SCALAR_STYLE_SINGLE_QUOTED) return start - 1;
  if (style === SCALAR_STYLE_PLAIN) return start;
  let offset = start; // a block scalar: point at its first word, not at its indentation
  while (source.charCodeAt(offset) === 0x20 || source.charCodeAt(offset) === 0x0a) offset++;
  return offset;
}
