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
import { parserDepth } from "./read-yaml.ts";

/** A value or key of a YAML text. Offsets are in UTF-16, into the text without its byte order mark. */
export interface YamlNode {
  /** The character to point at. */
  readonly offset: number;
  /** A scalar or alias from its first to behind its last character, quotes included; 0 for other kinds. */
  readonly start: number;
  readonly end: number;
  /** How a scalar is written, or what else the node is. */
  readonly style: "plain" | "single" | "double" | "block" | "empty" | "alias" | "block-collection" | "flow-collection";
  /** Whether it has an anchor, by which it may be in other places too, or a tag. */
  readonly isMarked: boolean;
  readonly children: ReadonlyMap<string, YamlChild> | null;
}

export interface YamlChild {
  /** Null in a list. */
  readonly key: YamlNode | null;
  readonly node: YamlNode;
}

/** The documents of a text that {@link readYaml} accepts. */
export function readNodes(source: string): YamlNode[] {
  const events = parseEvents(source, { maxDepth: parserDepth });
  const roots: YamlNode[] = [];
  let at = 0;
  while (at < events.length) {
    if (events[at++]?.type !== EVENT_DOCUMENT) continue;
    roots.push(events[at]?.type === EVENT_POP ? emptyAt(0) : readNode(0));
  }
  return roots;

  function readNode(fallback: number): YamlNode {
    const event = events[at++];
    if (!event) return emptyAt(fallback);
    if (event.type === EVENT_SCALAR) return scalarNode(event, source, fallback);
    if (event.type === EVENT_ALIAS) {
      const [start, end] = [event.anchorStart - 1, event.anchorEnd];
      return { ...emptyAt(start), start, end, style: "alias", isMarked: true };
    }
    if (event.type !== EVENT_SEQUENCE && event.type !== EVENT_MAPPING) return emptyAt(fallback);
    const children = new Map<string, YamlChild>();
    while (events[at]?.type !== EVENT_POP && at < events.length) {
      if (event.type === EVENT_SEQUENCE)
        children.set(String(children.size), { key: null, node: readNode(event.start) });
      else {
        const keyEvent = events[at];
        const name = keyEvent?.type === EVENT_SCALAR ? getScalarValue(source, keyEvent) : "";
        const key = readNode(event.start);
        children.set(name, { key, node: readNode(key.offset) });
      }
    }
    at++;
    const isFlow = /[[{]/.test(source.charAt(event.start));
    const style = isFlow ? "flow-collection" : "block-collection";
    return { offset: event.start, start: 0, end: 0, style, isMarked: isMarked(event), children };
  }
}

/** The value that a pointer names, with the way to it; null when it leads nowhere. */
export function nodeAt(
  root: YamlNode | undefined,
  pointer: string,
): { readonly node: YamlNode; readonly key: YamlNode | null; readonly path: readonly YamlNode[] } | null {
  if (!root) return null;
  let found: YamlChild = { key: null, node: root };
  const path: YamlNode[] = [];
  for (const token of tokensOf(pointer)) {
    const child = found.node.children?.get(token);
    if (!child) return null;
    path.push(found.node);
    found = child;
  }
  return { ...found, path };
}

function emptyAt(offset: number): YamlNode {
  return { offset, start: 0, end: 0, style: "empty", isMarked: false, children: null };
}

type Marks = Pick<
  Extract<Event, { readonly anchorStart: number; readonly tagStart: number }>,
  "anchorStart" | "tagStart"
>;

function isMarked({ anchorStart, tagStart }: Marks): boolean {
  return anchorStart >= 0 || tagStart >= 0;
}

function scalarNode(event: Extract<Event, { type: typeof EVENT_SCALAR }>, source: string, fallback: number): YamlNode {
  const { valueStart: start, valueEnd: end, style } = event;
  const marks = { isMarked: isMarked(event), children: null };
  if (start < 0) return { ...emptyAt(fallback), ...marks };
  if (style === SCALAR_STYLE_PLAIN) return { offset: start, start, end, style: "plain", ...marks };
  if (style === SCALAR_STYLE_DOUBLE_QUOTED || style === SCALAR_STYLE_SINGLE_QUOTED) {
    const quoted = style === SCALAR_STYLE_DOUBLE_QUOTED ? "double" : "single";
    return { offset: start - 1, start: start - 1, end: end + 1, style: quoted, ...marks };
  }
  let offset = start; // a block scalar: point at its first word, not at its indentation
  while (source.charCodeAt(offset) === 0x20 || source.charCodeAt(offset) === 0x0a) offset++;
  return { offset, start, end, style: "block", ...marks };
}
