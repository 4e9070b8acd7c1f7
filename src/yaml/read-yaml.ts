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
  parseEvents,
  SCALAR_STYLE_PLAIN,
  YAMLException,
} from "js-yaml";
import type { FindingParameters } from "../model/finding.ts";
import type { JsonValue } from "../model/json.ts";
import { mostFindings } from "../model/limit-findings.ts";
import type { Repair } from "../model/repair.ts";
import { cutText } from "../text/plain-text.ts";
import { withoutByteOrderMark } from "../text/without-byte-order-mark.ts";
import { changedNumber } from "./changed-number.ts";
import { createPositions, type Position, type Positions } from "./positions.ts";
import { wideSignsToBlame } from "./wide-sign.ts";

/** Deepest nesting of maps and lists that is read. */
export const maximumDepth = 64;
/** js-yaml counts the document and the innermost scalar as levels of their own. */
export const parserDepth = maximumDepth + 2;
/** Most aliases in one document, and most values that one file may hold once they are expanded. */
const maximumAliases = 1000;
const maximumExpandedValues = 200_000;
/** How much of a number or an anchor a problem repeats, in characters. */
const longestWritten = 200;

type YamlProblemCode =
  | "yaml-syntax"
  | "yaml-duplicate-key"
  | "yaml-forbidden-key"
  | "yaml-too-deep"
  | "yaml-too-many-aliases"
  | "yaml-anchor-unused"
  | "yaml-wide-sign"
  | "yaml-byte-order-mark"
  | "json-syntax"
  | "number-changed"
  | "number-not-finite"
  | "findings-omitted";

interface YamlProblemOf<C extends YamlProblemCode> extends Position {
  readonly code: C;
  readonly params: FindingParameters[C];
  /** Which document of the file, from 0. */
  readonly document: number;
  readonly repair?: Repair;
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
  const blamed = wideSignsToBlame(source, offset, errorIn);
  const [wide] = blamed;
  if (wide) {
    const { sign, instead } = wide;
    const edits = blamed.map((one) => ({ start: one.offset, end: one.offset + one.sign.length, text: one.text }));
    const repair: Repair = { kind: "signs", edits };
    return { code: "yaml-wide-sign", params: { sign, instead }, document: 0, ...positions(wide.offset), repair };
  }
  return { code: "yaml-syntax", params: { reason: error.reason }, ...place };
}

function errorIn(source: string): number | null {
  try {
    parseEvents(source, { maxDepth: parserDepth });
    return null;
  } catch (error) {
    return error instanceof YAMLException ? (error.mark?.position ?? 0) : 0;
  }
}

/** Numbers that lost digits in reading, anchors that are text, keys that would reach into a prototype, one level too many. */
function eventProblems(events: readonly Event[], source: string, positions: Positions): YamlProblem[] {
  const problems: YamlProblem[] = [];
  let more = 0;
  let document = -1;
  let depth = 0;
  const tell = (problem: Omit<YamlProblem, "document" | keyof Position>, offset: number) => {
    if (problems.length === mostFindings.document) more++;
    else problems.push({ ...problem, document, ...positions(offset) } as YamlProblem);
  };
  const referred = referredAnchors(events, source);
  for (const event of events) {
    if (event.type === EVENT_DOCUMENT) {
      document++;
      depth = 0;
    } else if (event.type === EVENT_POP) {
      depth--;
    } else if ((event.type === EVENT_MAPPING || event.type === EVENT_SEQUENCE) && ++depth === maximumDepth + 1) {
      tell({ code: "yaml-too-deep", params: { limit: maximumDepth } }, event.start);
    }
    if (event.type !== EVENT_SCALAR) continue;
    // A text that begins with & and is not quoted: js-yaml takes its first word away.
    if (event.anchorStart >= 0 && !referred.has(source.slice(event.anchorStart, event.anchorEnd))) {
      const written = cutText(source.slice(event.anchorStart - 1, event.anchorEnd), longestWritten);
      tell({ code: "yaml-anchor-unused", params: { written } }, event.anchorStart - 1);
    }
    if (event.valueStart < 0) continue;
    const first = source.charCodeAt(event.valueStart);
    if (first === 0x5f) {
      if (source.startsWith("__proto__", event.valueStart) && event.valueEnd - event.valueStart === 9) {
        tell({ code: "yaml-forbidden-key", params: { key: "__proto__" } }, event.valueStart);
      }
    } else if (event.style === SCALAR_STYLE_PLAIN && couldStartNumber(first)) {
      const written = source.slice(event.valueStart, event.valueEnd);
      if (notFinite.test(written)) {
        const place = { document, ...positions(event.valueStart) };
        problems.push({ code: "number-not-finite", params: { written }, ...place });
      }
      const read = changedNumber(written);
      if (read !== null) {
        tell({ code: "number-changed", params: { written: cutText(written, longestWritten), read } }, event.valueStart);
      }
    }
  }
  const last = problems.at(-1);
  if (last && more > 0) problems.push({ ...last, code: "findings-omitted", params: { more } });
  return problems;
}

/** The names of the anchors that an alias of the file refers to. */
function referredAnchors(events: readonly Event[], source: string): ReadonlySet<string> {
  const aliases = events.filter((event) => event.type === EVENT_ALIAS);
  return new Set(aliases.map(({ anchorStart, anchorEnd }) => source.slice(anchorStart, anchorEnd)));
}

const notFinite = /^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;

function couldStartNumber(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || code === 0x2b || code === 0x2d || code === 0x2e;
}

/** Walks the value with its aliases expanded; stops as soon as a bound is passed. */
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
