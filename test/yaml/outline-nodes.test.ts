import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { outlineNodes } from "../../src/yaml/outline-nodes.ts";
import { readYaml } from "../../src/yaml/read-yaml.ts";
import { type SourceNode, sourceNodes } from "../../src/yaml/source-nodes.ts";

const examples = fileURLToPath(new URL("../../examples/", import.meta.url));
const files = readdirSync(examples, { recursive: true, encoding: "utf8" }).filter((name) => /\.ya?ml$/.test(name));

/** Kinds, places and names, without the ends of items, behind which an outline may have a comment. */
function shape({ kind, style, start, parts }: SourceNode): unknown {
  return [kind, style, start, parts.map(({ name, start, keyEnd, node }) => [name, start, keyEnd, shape(node)])];
}

/** Some examples show what goes wrong. */
const isYaml = (text: string) => readYaml(text).problems.length === 0;

describe("the outline of a text", () => {
  test("is what the parser finds, for all examples", () => {
    const known = files.flatMap((name) => {
      const text = readFileSync(join(examples, name), "utf8");
      const outline = isYaml(text) ? outlineNodes(text) : null;
      return outline === null ? [] : [[name, shape(outline), shape(sourceNodes(text)[0] as SourceNode)] as const];
    });
    expect(known.length).toBeGreaterThan(100);
    expect(known.filter(([, outline, parsed]) => JSON.stringify(outline) !== JSON.stringify(parsed))).toEqual([]);
  });

  test.each(["- a\n", "---\na: 1\n", "{ a: 1 }\n", "? a\n: 1\n", '"a": 1\n', "a\n", "a: |\n  x\nb\n", ""])(
    "is none for %j",
    (text) => expect(outlineNodes(text)).toBe(null),
  );

  test("parses an item when it is looked at, and only that", () => {
    // The second item is no YAML, which only its node can find out.
    const list = outlineNodes("records:\n  - a: 1\n  - { a: \n")?.parts[0]?.node;
    expect(list?.parts[0]?.node.kind).toBe("map");
    expect(() => list?.parts[1]?.node).toThrow();
  });
});
