import type { JsonValue } from "../model/json.ts";
import type { Repair, TextEdit } from "../model/repair.ts";
import { withoutByteOrderMark } from "../text/without-byte-order-mark.ts";
import { nodeAt, readNodes, type YamlNode } from "./nodes.ts";
import { writeScalar } from "./write-scalar.ts";

/** A YAML or JSON text that is to be edited: its own lines stay byte for byte where nothing is changed. */
export interface EditedText {
  /** Without its byte order mark. */
  readonly text: string;
  readonly roots: readonly YamlNode[];
  readonly isJson: boolean;
}

/** @param path - of the file, which says whether it is JSON */
export function readEdited(text: string, path: string): EditedText {
  const source = withoutByteOrderMark(text);
  return { text: source, roots: readNodes(source), isJson: path.endsWith(".json") };
}

/**
 * The edits that make a repair at a pointer. Null where it would change another place as well (a value with an anchor
 * or within one), or where it cannot be made in place, such as in a block of text.
 */
export function editsFor(
  edited: EditedText,
  place: { readonly document: number; readonly pointer: string },
  repair: Repair,
): readonly TextEdit[] | null {
  if (repair.kind === "signs") return repair.edits;
  if (repair.kind === "encoding") return [];
  const root = edited.roots[place.document];
  if (repair.kind === "fields") return fieldEdits(edited, root, place.pointer, repair.fields);
  const found = nodeAt(root, place.pointer);
  if (!found || found.path.some(({ isMarked }) => isMarked)) return null;
  if (repair.kind === "value") return scalarEdit(edited, found.node, repair.value);
  const isTaken = found.path.at(-1)?.children?.has(repair.key);
  return found.key && !isTaken ? scalarEdit(edited, found.key, repair.key) : null;
}

/** The text with edits that do not overlap; of those that do, the first in the text. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    if (edit.start < at) continue;
    parts.push(text.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  return parts.join("") + text.slice(at);
}

/** The edit that puts a value in place of a scalar on one line; null for everything else. */
export function scalarEdit({ isJson }: EditedText, node: YamlNode, value: JsonValue): readonly TextEdit[] | null {
  const { start, end, style, isMarked } = node;
  if (isMarked || (style !== "plain" && style !== "single" && style !== "double")) return null;
  return [{ start, end, text: isJson ? JSON.stringify(value) : written(value, style) }];
}

/** A value on one line, a text in the quotes that it had. */
function written(value: JsonValue, style: YamlNode["style"]): string {
  if (Array.isArray(value)) return `[${value.map((item) => written(item, "plain")).join(", ")}]`;
  if (typeof value !== "string") return JSON.stringify(value);
  if (style === "single" && !/['\p{Cc}]/u.test(value)) return `'${value}'`;
  return style === "double" ? JSON.stringify(value) : writeScalar(value);
}

function fieldEdits(
  edited: EditedText,
  root: YamlNode | undefined,
  pointer: string,
  fields: Readonly<Record<string, string>>,
): readonly TextEdit[] | null {
  const found = nodeAt(root, pointer.slice(0, pointer.lastIndexOf("/")));
  const map = found?.node;
  if (!map?.children || map.isMarked || found?.path.some(({ isMarked }) => isMarked)) return null;
  const edits: TextEdit[] = [];
  const added: (readonly [string, string])[] = [];
  for (const [key, value] of Object.entries(fields)) {
    const child = map.children.get(key);
    const edit = child && scalarEdit(edited, child.node, value);
    if (edit === null) return null;
    if (edit) edits.push(...edit);
    else added.push([key, value]);
  }
  if (added.length === 0) return edits;
  const [changed] = Object.keys(fields).flatMap((key) => map.children?.get(key) ?? []);
  const insertion = insertionAfter(edited, map, changed?.node ?? firstScalar(map), added);
  return insertion && [...edits, insertion];
}

function firstScalar({ children }: YamlNode): YamlNode | null {
  for (const { node } of children?.values() ?? []) {
    if (node.style === "plain" || node.style === "single" || node.style === "double") return node;
  }
  return null;
}

function insertionAfter(
  { text, isJson }: EditedText,
  map: YamlNode,
  sibling: YamlNode | null,
  added: readonly (readonly [string, string])[],
): TextEdit | null {
  const [first] = map.children?.values() ?? [];
  if (!sibling || !first?.key || sibling.end === 0) return null;
  const pairs = added.map(([key, value]) =>
    isJson ? `${JSON.stringify(key)}: ${JSON.stringify(value)}` : `${key}: ${writeScalar(value)}`,
  );
  if (map.style === "flow-collection") {
    return { start: sibling.end, end: sibling.end, text: pairs.map((pair) => `, ${pair}`).join("") };
  }
  const lineEnd = text.indexOf("\n", sibling.end);
  const end = lineEnd < 0 ? text.length : lineEnd + 1;
  if (!/^[ \t]*(?:#.*)?\r?\n?$/.test(text.slice(sibling.end, end))) return null;
  const lineStart = text.lastIndexOf("\n", first.key.start - 1) + 1;
  const indent = text.slice(lineStart, first.key.start).replace(/[^\t]/g, " ");
  const lineBreak = text.slice(0, end).endsWith("\r\n") ? "\r\n" : "\n";
  const lines = pairs.map((pair) => `${indent}${pair}${lineBreak}`).join("");
  return { start: end, end, text: lineEnd < 0 ? `${lineBreak}${lines}` : lines };
}
