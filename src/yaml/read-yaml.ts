import {
  CORE_SCHEMA,
  constructFromEvents,
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
  YAMLException,
} from "js-yaml";
import type { FindingParameters } from "../model/finding.ts";
import type { JsonValue } from "../model/json.ts";
import { tokensOf } from "../text/json-pointer.ts";

/** Deepest nesting of maps and lists that is read. */
export const maximumDepth = 64;
/** js-yaml counts the document and the innermost scalar as levels of their own. */
const parserDepth = maximumDepth + 2;
/** Most aliases in one document, and most values in one file after expanding them. */
const maximumAliases = 1000;
const maximumExpandedValues = 200_000;

export interface Position {
  /** From 1. */
  readonly line: number;
  /** From 1, in characters. */
  readonly column: number;
}

type YamlProblemCode =
  | "yaml-syntax"
  | "yaml-duplicate-key"
  | "yaml-forbidden-key"
  | "yaml-too-deep"
  | "yaml-too-many-aliases"
  | "number-changed";

interface YamlProblemOf<C extends YamlProblemCode> extends Position {
  readonly code: C;
  readonly params: FindingParameters[C];
  /** Which document of the file, from 0. */
  readonly document: number;
}

/** Something that the text gets wrong as YAML. */
export type YamlProblem = { [C in YamlProblemCode]: YamlProblemOf<C> }[YamlProblemCode];

export interface YamlFile {
  /** Empty if the text is not YAML or contains only comments. */
  readonly documents: readonly JsonValue[];
  readonly problems: readonly YamlProblem[];
}

/**
 * Reads YAML 1.2 (core schema; JSON is a subset): dates stay strings, `<<` is an ordinary key. Never throws on bad
 * text: problems are returned as data, and if there are any, there are no documents.
 */
export function readYaml(text: string): YamlFile {
  const source = withoutByteOrderMark(text);
  const positions = createPositions(source);
  let events: Event[];
  let documents: unknown[];
  try {
    events = parseEvents(source, { maxDepth: parserDepth });
    documents = constructFromEvents(events, { source, schema: CORE_SCHEMA, maxAliases: maximumAliases });
  } catch (error) {
    return { documents: [], problems: [problemOf(error, source, positions)] };
  }
  const problems = eventProblems(events, source, positions);
  if (problems.length === 0 && events.some((event) => event.type === EVENT_ALIAS)) {
    const budget = { values: maximumExpandedValues };
    for (const [index, document] of documents.entries()) {
      const excess = aliasExcess(document, 1, budget);
      if (excess === "depth") {
        problems.push({ code: "yaml-too-deep", params: { limit: maximumDepth }, document: index, line: 1, column: 1 });
      } else if (excess === "values") {
        const params = { limit: maximumExpandedValues };
        problems.push({ code: "yaml-too-many-aliases", params, document: index, line: 1, column: 1 });
      }
      if (excess) break;
    }
    // Without shared parts, no later walk can meet the same value twice.
    if (problems.length === 0) documents = documents.map(unshared);
  }
  return problems.length > 0 ? { documents: [], problems } : { documents: documents as JsonValue[], problems };
}

function problemOf(error: unknown, source: string, positions: Positions): YamlProblem {
  if (!(error instanceof YAMLException)) throw error;
  const marked = error.mark?.position ?? 0;
  // The parser marks a quoted key behind its quote.
  const offset = marked > 0 && /["']/.test(source.charAt(marked - 1)) ? marked - 1 : marked;
  const place = { document: 0, ...positions(offset) };
  if (error.reason === "duplicated mapping key") {
    const key = /^["']?([^:"'\n]*)/.exec(source.slice(offset, offset + 200))?.[1]?.trim() ?? "";
    return { code: "yaml-duplicate-key", params: { key }, ...place };
  }
  if (error.reason.startsWith("nesting exceeded maxDepth")) {
    return { code: "yaml-too-deep", params: { limit: maximumDepth }, ...place };
  }
  if (error.reason.startsWith("aliases exceeded maxAliases")) {
    return { code: "yaml-too-many-aliases", params: { limit: maximumAliases }, ...place };
  }
  return { code: "yaml-syntax", params: { reason: error.reason }, ...place };
}

/** Numbers that lost digits in reading, keys that would reach into an object's prototype, one level too many. */
function eventProblems(events: readonly Event[], source: string, positions: Positions): YamlProblem[] {
  const problems: YamlProblem[] = [];
  let document = -1;
  let depth = 0;
  for (const event of events) {
    if (event.type === EVENT_DOCUMENT) {
      document++;
      depth = 0;
    } else if (event.type === EVENT_POP) {
      depth--;
    } else if ((event.type === EVENT_MAPPING || event.type === EVENT_SEQUENCE) && ++depth === maximumDepth + 1) {
      problems.push({ code: "yaml-too-deep", params: { limit: maximumDepth }, document, ...positions(event.start) });
    }
    if (event.type !== EVENT_SCALAR || event.valueStart < 0) continue;
    const first = source.charCodeAt(event.valueStart);
    if (first === 0x5f) {
      if (source.startsWith("__proto__", event.valueStart) && event.valueEnd - event.valueStart === 9) {
        const place = { document, ...positions(event.valueStart) };
        problems.push({ code: "yaml-forbidden-key", params: { key: "__proto__" }, ...place });
      }
    } else if (event.style === SCALAR_STYLE_PLAIN && couldStartNumber(first)) {
      const written = source.slice(event.valueStart, event.valueEnd);
      const read = changedNumber(written);
      if (read !== null) {
        const place = { document, ...positions(event.valueStart) };
        problems.push({ code: "number-changed", params: { written, read }, ...place });
      }
    }
  }
  return problems;
}

function couldStartNumber(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || code === 0x2b || code === 0x2d || code === 0x2e;
}

/** The number as it was read, when that is not the number that was written; else null. */
export function changedNumber(written: string): string | null {
  if (written.length < 16 && !/[eE]/.test(written)) return null; // up to 15 digits are always exact
  if (!/^[-+]?(\.\d+|\d+(\.\d*)?)([eE][-+]?\d+)?$/.test(written)) return null;
  const read = String(Number(written));
  return canonicalDecimal(written) === canonicalDecimal(read) ? null : read;
}

/** Sign, significant digits and exponent of a decimal, so that `1.10`, `+1.1` and `11e-1` are the same. */
function canonicalDecimal(text: string): string {
  const match = /^([-+]?)(\d*)\.?(\d*)(?:[eE]([-+]?\d+))?$/.exec(text);
  if (!match) return text;
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = match;
  const digits = (whole + fraction).replace(/^0+/, "");
  const significant = digits.replace(/0+$/, "");
  if (significant === "") return "0";
  const scale = Number(exponent) - fraction.length + (digits.length - significant.length);
  return `${sign === "-" ? "-" : ""}${significant}e${scale}`;
}

/** Walks the value with its aliases spelled out; stops as soon as a bound is passed. */
function aliasExcess(value: unknown, depth: number, budget: { values: number }): "depth" | "values" | null {
  if (--budget.values < 0) return "values";
  if (typeof value !== "object" || value === null) return null;
  if (depth > maximumDepth) return "depth";
  for (const item of Object.values(value)) {
    const excess = aliasExcess(item, depth + 1, budget);
    if (excess) return excess;
  }
  return null;
}

function unshared(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(unshared);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, unshared(item)]));
}

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
 * A locator for one text. A pointer to a missing value returns the nearest value above it. Builds an index of the whole
 * text once: make one per file that has findings.
 */
export function createLocator(text: string): Locator {
  const source = withoutByteOrderMark(text);
  const positions = createPositions(source);
  const roots = readNodes(parseEvents(source, { maxDepth: parserDepth }), source);
  return (document, pointer, target) => {
    const root = roots[document];
    if (!root) return positions(0);
    let node: Node = root;
    let offset = root.offset;
    for (const token of tokensOf(pointer)) {
      const child: Child | undefined = node.children?.get(token);
      if (!child) break;
      node = child.node;
      // The key of the last step only: above it, the value is requested.
      offset = target === "key" ? child.key : node.offset;
    }
    return positions(offset);
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

type Positions = (offset: number) => Position;

function createPositions(source: string): Positions {
  let starts: number[] | null = null;
  // A file on one line, as programs write JSON, may have many findings: each counts on from the one before it.
  let last = { start: -1, offset: 0, column: 1 };
  return (offset) => {
    if (!starts) {
      starts = [0];
      for (let end = source.indexOf("\n"); end >= 0; end = source.indexOf("\n", end + 1)) starts.push(end + 1);
    }
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const start = starts[low] ?? 0;
    const from = last.start === start && last.offset <= offset ? last : { start, offset: start, column: 1 };
    last = { start, offset, column: from.column + countCharacters(source, from.offset, offset) };
    return { line: low + 1, column: last.column };
  };
}

/** Characters (code points) between two offsets. */
function countCharacters(source: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) {
    const code = source.charCodeAt(at);
    if (code >= 0xd800 && code < 0xdc00 && at + 1 < to) at++;
    count++;
  }
  return count;
}

function withoutByteOrderMark(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}
