import { tokensOf } from "../text/json-pointer.ts";
import { withoutByteOrderMark } from "../text/without-byte-order-mark.ts";
import { readNodes, type YamlNode } from "./nodes.ts";
import { createPositions, type Position } from "./positions.ts";

/** Finds where a JSON pointer leads in a text that {@link readYaml} accepts. */
export type Locator = (document: number, pointer: string, target: "value" | "key") => Position;

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

export function createOffsets(
  text: string,
  roots: readonly YamlNode[] = readNodes(withoutByteOrderMark(text)),
): Offsets {
  return (document, pointer, target) => {
    const root = roots[document];
    if (!root) return 0;
    let node: YamlNode = root;
    let { offset } = root;
    for (const token of tokensOf(pointer)) {
      const child = node.children?.get(token);
      if (!child) break;
      node = child.node;
      // The key of the last step only: above it, the value is what is wanted.
      offset = (target === "key" ? (child.key ?? node) : node).offset;
    }
    return offset;
  };
}
