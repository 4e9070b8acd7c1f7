import { escapeToken } from "../text/json-pointer.ts";
import type { YamlNode } from "./nodes.ts";

interface PlacedScalar {
  readonly start: number;
  readonly end: number;
  readonly document: number;
  readonly pointer: string;
}

/** Which value an offset is in: the value itself or its key. Null outside all of them, such as in a comment. */
export type ScalarAt = (offset: number) => { readonly document: number; readonly pointer: string | null };

/** @param roots - the documents of a text, without its byte order mark */
export function scalarAt(roots: readonly YamlNode[]): ScalarAt {
  const scalars: PlacedScalar[] = [];
  for (const [document, root] of roots.entries()) collect(root, document, "");
  return (offset) => {
    let [low, high] = [0, scalars.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((scalars[middle] as PlacedScalar).start <= offset) low = middle + 1;
      else high = middle;
    }
    const before = scalars[low - 1];
    if (!before) return { document: 0, pointer: null };
    return { document: before.document, pointer: offset < before.end ? before.pointer : null };
  };

  function collect(node: YamlNode, document: number, pointer: string): void {
    if (node.end > node.start) scalars.push({ start: node.start, end: node.end, document, pointer });
    for (const [name, { key, node: child }] of node.children ?? []) {
      const below = `${pointer}/${escapeToken(name)}`;
      if (key && key.end > key.start) scalars.push({ start: key.start, end: key.end, document, pointer: below });
      collect(child, document, below);
    }
  }
}
