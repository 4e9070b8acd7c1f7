import type { TextEdit } from "../model/repair.ts";
import type { EditedText } from "./edit-yaml.ts";
import { pairEnd } from "./pair-edits.ts";

/**
 * The edit that puts the keys of a document into an order, each with the comments above it; unknown ones come last, as
 * they are. What is above the first key stays there. Null when they are in order, or are not on lines of their own.
 */
export function orderKeys(
  { text, roots, isJson }: EditedText,
  document: number,
  order: readonly string[],
): TextEdit | null {
  const root = roots[document];
  if (isJson || !root?.children || root.style !== "block-collection" || root.isMarked) return null;
  const rank = (key: string) => order.indexOf(key) >>> 0; // keys not in the list come last
  const keys = [...root.children.keys()];
  const wanted = keys.toSorted((a, b) => rank(a) - rank(b));
  if (wanted.every((key, index) => key === keys[index])) return null;
  const starts = keys.map((key, index) => {
    const start = root.children?.get(key)?.key?.start ?? -1;
    return index === 0 ? start : aboveComments(text, start);
  });
  const isOnLines = starts.every((start) => start >= 0 && (start === 0 || text.charAt(start - 1) === "\n"));
  const last = root.children.get(keys.at(-1) ?? "");
  if (!isOnLines || !last) return null;
  const end = lineEnd(text, pairEnd(last, text));
  const parts = new Map(keys.map((key, index) => [key, text.slice(starts[index], starts[index + 1] ?? end)]));
  const ordered = wanted.map((key) => withLineEnd(parts.get(key) ?? "")).join("");
  return { start: starts[0] ?? 0, end, text: ordered };
}

/** The beginning of the lines of comment directly above a line. */
function aboveComments(text: string, lineStart: number): number {
  let start = lineStart;
  while (start > 0) {
    const above = text.lastIndexOf("\n", start - 2) + 1;
    if (text.charAt(above) !== "#") break;
    start = above;
  }
  return start;
}

function lineEnd(text: string, from: number): number {
  if (text.charAt(from - 1) === "\n") return from;
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end + 1;
}

function withLineEnd(part: string): string {
  return part.endsWith("\n") ? part : `${part}\n`;
}
