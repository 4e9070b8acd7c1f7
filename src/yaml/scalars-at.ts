import { escapeToken } from "../text/json-pointer.ts";
import type { YamlNode } from "./nodes.ts";

/** The value in which an offset is, or whose key it is in; a null pointer outside all of them, such as in a comment. */
export interface ScalarPlace {
  readonly document: number;
  readonly pointer: string | null;
}

/**
 * Which values of a text some offsets are in, in one walk.
 *
 * @param roots - the documents of the text, without its byte order mark
 * @param offsets - in ascending order
 */
export function scalarsAt(roots: readonly YamlNode[], offsets: readonly number[]): readonly ScalarPlace[] {
  const places: ScalarPlace[] = [];
  const way: string[] = [];
  let last = 0;
  for (const [document, root] of roots.entries()) walk(root, document);
  while (places.length < offsets.length) places.push({ document: last, pointer: null });
  return places;

  function walk(node: YamlNode, document: number): void {
    pass(node, document);
    for (const [name, { key, node: child }] of node.children ?? []) {
      way.push(name);
      if (key) pass(key, document);
      walk(child, document);
      way.pop();
    }
  }

  function pass({ start, end }: YamlNode, document: number): void {
    if (end <= start) return;
    while ((offsets[places.length] ?? end) < start) places.push({ document: last, pointer: null });
    while ((offsets[places.length] ?? end) < end) {
      places.push({ document, pointer: way.map((name) => `/${escapeToken(name)}`).join("") });
    }
    last = document;
  }
}
