import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { parseAllDocuments, Scalar, visit } from "yaml";

const root = fileURLToPath(new URL("../../", import.meta.url));

function textsOf(path: string): string[] {
  const text = readFileSync(join(root, path), "utf8");
  return path.endsWith(".md") ? [...text.matchAll(/```yaml\n(.*?)```/gs)].map((match) => match[1] ?? "") : [text];
}

/** Keys and values that YAML 1.1, which editors and scripts still read, takes for booleans. */
function truthWords(text: string): string[] {
  const found: string[] = [];
  for (const document of parseAllDocuments(text)) {
    if (!("contents" in document)) continue;
    visit(document, {
      Scalar(key, node, path) {
        const isWord = node.type === Scalar.PLAIN && /^(?:y|n|yes|no|on|off)$/i.test(node.source ?? "");
        // A workflow's own `on:` is GitHub's.
        if (isWord && !(key === "key" && node.source === "on" && path.length === 3)) found.push(node.source ?? "");
      },
    });
  }
  return found;
}

test("a word is found where it is not quoted", () => {
  expect(truthWords('steps:\n  - no: 1\n    "no": 2\n    on: off\n')).toEqual(["no", "on", "off"]);
});

test.each([
  ["examples", /\.ya?ml$/],
  ["docs", /\.md$/],
  ["test/fixtures/schemas", /\/ok\.[^/]*\/.*\.yaml$/],
])("%s reads alike in YAML 1.1", (folder, name) => {
  const paths = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .map((path) => `${folder}/${path}`)
    .filter((path) => name.test(path));
  expect(paths.length).toBeGreaterThan(0);
  expect(paths.filter((path) => textsOf(path).flatMap(truthWords).length > 0)).toEqual([]);
});
